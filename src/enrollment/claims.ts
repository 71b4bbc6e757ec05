/** A phone presents a scanned or typed code. The first claim spends the code, whatever happens next. */
import type { Os } from '../surface.ts';
import { addAttempt, secondsLocked, wrongPins } from './attempts.ts';
import type { Call } from './call.ts';
import { formatInstant } from './clock.ts';
import { readCode } from './code.ts';
import { whyNot } from './eligibility.ts';
import { policy } from './policy.ts';
import type { ServiceFailure } from './problems.ts';
import { drawId } from './random.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { changeRow } from './rows.ts';
import type { EnrollmentCode, Purpose, UserId, World } from './world.ts';

/** The order of the checks is fixed, so that each lesson has one outcome. */
export function claimCode(call: Call, body: ClaimBody): Outcome {
  const { phone } = body;
  const read = readCode(body.code);
  if (read.kind === 'foreign') return refuse(call, call.world, 'not-a-practice-code');
  const wait = secondsLocked(call.world, phone, call.time);
  if (wait > 0)
    return refuse(call, call.world, 'too-many-attempts', { phone, headers: { 'retry-after': `${wait}` } });
  if (read.kind === 'mistyped') return refuseCode(call, phone, 'code-mistyped');
  const code = call.world.codes.find((row) => row.code === read.code && isMeantFor(row, body));
  if (!code) return refuseCode(call, phone, 'code-unknown');
  if (code.state === 'expired') return refuse(call, call.world, 'code-expired', { phone });
  if (code.state !== 'pending') return refuse(call, call.world, 'code-used', { phone });
  return spend(call, code, body);
}

/** The code is spent: by a claim that goes on, or by a phone that may not. */
function spend(call: Call, code: EnrollmentCode, { phone, purpose }: ClaimBody): Outcome {
  const failure = whyNot(call.world, phone, purpose, code.user);
  const { text: claim, random } = drawId(call.world.random, 'ec');
  const change = {
    state: failure ? ('failed' as const) : ('claimed' as const),
    claim,
    phone,
    purpose,
    failure,
  };
  const world: World = { ...call.world, random, codes: changeRow(call.world.codes, code.id, change) };
  if (failure) return refuse(call, world, failure, { phone });
  const body: ClaimAnswer = {
    id: claim,
    user: code.user,
    next: nextProof(world, phone),
    attemptsLeft: policy.pinAttempts - wrongPins(world, phone),
    expires: formatInstant(code.expires),
  };
  return answer(call, world, 201, body, { location: `enrollment-claims/${claim}` });
}

/** A code from a text message works where it was sent to, and for what it was asked for; that of Client Portal anywhere. */
function isMeantFor({ portal, phone, purpose }: EnrollmentCode, body: ClaimBody): boolean {
  return portal !== null || (phone === body.phone && purpose === body.purpose);
}

/** What the phone has to ask for (KB3861, KB3862): on Android the PIN that exists, or a new one. */
export function nextProof({ phones }: World, phone: Os): Proof {
  if (phone === 'iphone') return 'device-check';
  return phones[phone].pin === null ? 'create-pin' : 'enter-pin';
}

function refuseCode(call: Call, phone: Os, failure: ServiceFailure): Outcome {
  return refuse(call, addAttempt(call.world, { phone, failure, at: call.time }), failure, { phone });
}

export type Proof = 'create-pin' | 'enter-pin' | 'device-check';
export interface ClaimBody {
  code: string;
  phone: Os;
  purpose: Purpose;
}
export interface ClaimAnswer {
  id: string;
  user: UserId;
  /** What the phone has to ask for. */
  next: Proof;
  /** PINs that may be tried. */
  attemptsLeft: number;
  /** RFC 3339, virtual time. */
  expires: string;
}
