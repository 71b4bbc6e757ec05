/** Refusals in the form of RFC 9457, and their texts for programmers; readers get the articles. */
import { formatScreenRef, type Os } from '../surface.ts';
import { type FailureName, failureOf, type Remedy } from './failures.ts';
import { type ProtocolError, protocolErrors } from './protocol-errors.ts';

const serviceTexts = {
  'code-mistyped': ['The code is mistyped', 'Its check symbol does not fit. Compare it with the code shown.'],
  'code-unknown': ['No such code', 'The code is well formed, but no open session shows it.'],
  'code-expired': ['The code has expired', 'Have a fresh one shown or sent.'],
  'code-used': [
    'The code is spent',
    'The first attempt spends a code. Log out and in again for a fresh one.',
  ],
  'already-enrolled': ['The user is active already', 'Log in to the portal: a notification proves it.'],
  'already-active': [
    'IB Key is active on this phone already',
    'Log in to the portal: a notification proves it.',
  ],
  'not-active': [
    'IB Key is not active on this phone',
    'Activate it first; users are added to an active IB Key.',
  ],
  'phone-rooted': ['The phone is rooted', 'IB Key does not run on a rooted phone. Use another one.'],
  'phone-too-old': ['The system is too old', 'Update the phone, or use another one.'],
  'no-screen-lock': ['The phone has no screen lock', 'Set a passcode, Face ID or a fingerprint first.'],
  'pin-too-short': ['The PIN is too short', 'A PIN has four to six characters.'],
  'pin-too-long': ['The PIN is too long', 'A PIN has four to six characters.'],
  'pin-incorrect': ['Wrong PIN', 'It is not the PIN that was chosen when IB Key was activated.'],
  'pin-locked': ['IB Key is locked', 'Too many wrong PINs. Only phone support can help.'],
  'too-many-attempts': [
    'Too many wrong codes',
    'Wait before trying again; a fresh code does not help sooner.',
  ],
  'challenge-stale': [
    'The challenge is stale',
    'It was answered too late, or another one has taken its place. Open a new one.',
  ],
} as const satisfies Partial<Record<FailureName, Text>>;

const protocolTexts: Record<ProtocolError, Text> = {
  malformed: ['Malformed request', 'The body is not a JSON object.'],
  'idempotency-key-missing': ['No idempotency key', 'Send a fresh Idempotency-Key with every intent.'],
  'idempotency-key-malformed': [
    'Malformed idempotency key',
    'A key is a quoted string of 8 to 64 characters.',
  ],
  'portal-session-missing': [
    'No portal session',
    'Name a portal session in the header Sandbox-Portal-Session.',
  ],
  'portal-session-ended': ['The portal session has ended', 'Log in again.'],
  'log-in-not-approved': ['The log-in waits for approval', 'Approve it on the phone first.'],
  'wrong-phone': [
    'Another phone was asked',
    'Only the phone on which IB Key is active for the user can approve it.',
  ],
  'not-found': ['Not found', 'There is no such thing in this world.'],
  'user-unknown': ['No such practice user', 'The practice users are listed in the world.'],
  'method-not-allowed': ['Method not allowed', 'The header Allow lists what can be done here.'],
  'wrong-proof': ['Wrong kind of proof', 'The claim says in `next` what the phone has to ask for.'],
  'approval-not-waiting': ['Nothing to decide', 'It was decided before, or never reached the phone.'],
  'approval-expired': ['The approval has expired', 'Log in again for another notification.'],
  'response-wrong': ['Wrong response', 'It is not what Client Portal asks for.'],
  'body-too-large': ['Body too large', 'It has more than 64 kB.'],
  'host-not-allowed': ['Host not allowed', 'The service answers on this computer only.'],
  'invalid-body': ['Invalid body', '`errors` lists the members that do not fit.'],
  'credential-not-accepted': [
    'No credentials here',
    'This is practice: nothing that looks like one is taken or kept.',
  ],
  'not-a-practice-code': [
    'Not a practice code',
    'Practice codes begin with DEMO. Anything else is dropped unread.',
  ],
  'idempotency-key-reused': ['Idempotency key used before', 'The same key came with another request.'],
  'slow-down': ['Too fast', 'Wait for the number of seconds in `interval` between polls.'],
};

/** The failures that the service itself reports. */
export const serviceFailures = Object.keys(serviceTexts) as ServiceFailure[]; // Object.keys forgets the literal type

/** The problem of that name. A failure names its page, its cure and what the asking phone shows. */
export function problemOf(code: ProblemCode, phone: Os | null, extras: ProblemExtras = {}): Problem {
  if (!isServiceFailure(code)) {
    const [title, detail] = protocolTexts[code];
    return { type: `/sandbox/api#${code}`, title, status: protocolErrors[code], detail, code, ...extras };
  }
  const { remedy, shown } = failureOf(code);
  const status = failureOf(code).status as number; // every failure of the service has one; a test walks them
  const [title, detail] = serviceTexts[code];
  const screen = phone === null ? undefined : shown[phone];
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    code,
    remedy,
    ...(screen && screen.surface !== 'portal' && { shownOnPhone: formatScreenRef(screen) }),
    ...extras,
  };
}

export function isServiceFailure(code: string): code is ServiceFailure {
  return Object.hasOwn(serviceTexts, code);
}

export type ServiceFailure = keyof typeof serviceTexts;
export type ProblemCode = ServiceFailure | ProtocolError;

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  remedy?: Remedy;
  /** The screen that the simulated phone shows, such as `iphone/error@try-again`. */
  shownOnPhone?: string;
  /** PINs that may still be tried. */
  attemptsLeft?: number;
  /** Seconds to wait between polls. */
  interval?: number;
  /** Members of the body that do not fit, never their values. */
  errors?: BodyError[];
}
export interface BodyError {
  pointer: string;
  rule: string;
}
export type ProblemExtras = Pick<Problem, 'attemptsLeft' | 'interval' | 'errors'>;
type Text = readonly [title: string, detail: string];
