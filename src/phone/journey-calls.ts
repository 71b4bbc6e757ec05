/** The moments in which a phone asks the enrolment service, and what each answer leads to. */
import { failureNames, failureOf } from '../enrollment/failures.ts';
import { formatScreenRef, type Os } from '../surface.ts';
import type { PhoneStates } from './journey-setup.ts';

/** States without a screen of their own: what was shown before stays until the answer arrives. */
export const callStates: readonly string[] = ['claiming', 'completing', 'requesting', 'approving'];

export function callsOf(os: Os): PhoneStates {
  const troubles = {
    refused: [...refusals(os), { target: '#phone.error.try-again' }],
    lost: [
      { guard: 'saysOffline' as const, target: '#phone.offline.no-network' },
      { target: '#phone.offline.no-answer' },
    ],
    gone: { target: '#phone.home-screen', actions: 'forget' as const },
  };
  return {
    claiming: {
      invoke: {
        src: 'claimCode',
        input: ({ context: { entry, purpose, intent } }) => ({ entry, purpose, intent }),
      },
      on: {
        ...troubles,
        claimed: os === 'iphone' ? claimedOnIphone : claimedOnAndroid,
      },
    },
    completing: {
      invoke: {
        src: 'completeClaim',
        input: ({ context: { claim, pin, intent } }) => ({
          claim: claim ?? '',
          pin: os === 'android' ? pin : null,
          intent,
        }),
      },
      on: { ...troubles, completed: { target: '#phone.activated', actions: ['keepPhone', 'forget'] } },
    },
    requesting: {
      entry: 'forgetPin',
      invoke: {
        src: 'requestEnrollment',
        input: ({ context: { purpose, intent } }) => ({ purpose, intent }),
      },
      on: {
        ...troubles,
        'message-sent': [
          ...(os === 'android' ? [{ guard: 'recovering' as const, target: '#phone.restore-code' }] : []),
          { target: '#phone.text-message-code' },
        ],
        ...(os === 'iphone' ? { claimed: { target: '#phone.device-unlock', actions: 'keepClaim' } } : {}),
      },
    },
    approving: {
      invoke: {
        src: 'approveLogIn',
        input: ({ context: { approval, by, intent } }) => ({ approval: approval ?? '', by, intent }),
      },
      on: { ...troubles, approved: { target: '#phone.approved', actions: 'forget' } },
    },
    /** Sends the same intent once more. */
    again: {
      always: [
        { guard: 'claimLost', target: '#phone.claiming' },
        { guard: 'completionLost', target: '#phone.completing' },
        { guard: 'requestLost', target: '#phone.requesting' },
        { target: '#phone.approving' },
      ],
    },
  };
}

const claimedOnAndroid = [
  {
    guard: 'pinGiven' as const,
    target: '#phone.completing',
    actions: ['keepClaim' as const, { type: 'call' as const, params: { call: 'completing' as const } }],
  },
  {
    guard: 'asksForNewPin' as const,
    target: '#phone.create-pin',
    actions: 'keepClaim' as const,
  },
  { target: '#phone.enter-pin', actions: 'keepClaim' as const },
];

/** A code that was typed on an iPhone is enough; the source articles know no unlocking there. */
const claimedOnIphone = [
  {
    guard: 'typing' as const,
    target: '#phone.completing',
    actions: ['keepClaim' as const, { type: 'call' as const, params: { call: 'completing' as const } }],
  },
  { target: '#phone.device-unlock', actions: 'keepClaim' as const },
];

/** One transition for each screen that a failure of the service shows on that system. */
function refusals(os: Os) {
  const refs = failureNames.flatMap((name) => {
    const { source, shown } = failureOf(name);
    return source === 'service' && shown[os]?.surface === os ? [shown[os]] : [];
  });
  const distinct = new Map(refs.map((ref) => [formatScreenRef(ref), ref]));
  return [...distinct.values()].map((ref) => ({
    guard: { type: 'failureShows' as const, params: ref },
    target: `#phone.${ref.screen}.${ref.state}`,
  }));
}
