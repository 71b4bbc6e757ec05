/** How a phone confirms a log-in: after a notification, a QR code, or a challenge that was typed. */
import type { Os } from '../surface.ts';
import type { PhoneStates } from './journey-setup.ts';

export function logInOf(os: Os): PhoneStates {
  const proof = os === 'iphone' ? '#phone.device-unlock' : '#phone.confirm-pin';
  return {
    notification: {
      on: { 'tap open': [{ guard: 'isCurrent', target: '#phone.authorize' }, { target: proof }] },
    },
    authorize: { on: { 'tap authorize': proof } },
    /** The banner of the camera opened the app with the code of a log-in. */
    'following-log-in': {
      always: [
        { guard: 'seesLogInWithIbKey', target: proof, actions: 'approveScanned' },
        { target: '#phone.opening' },
      ],
    },
    challenge: answering(proof),
    ...(os === 'iphone' ? { 'challenge-classic': answering(proof) } : {}),
    response: {},
    ...(os === 'android' ? { 'confirm-pin': confirmPin } : {}),
    ...unlocking(os),
    approved: { on: { 'tap close': '#phone.home-screen' } },
  };
}

/** The page on which a challenge is typed. */
function answering(proof: string): PhoneStates[string] {
  const type = { guard: 'hasText' as const, target: 'filled', actions: 'keepChallenge' as const };
  return {
    initial: 'empty',
    states: {
      empty: { on: { 'type challenge': type } },
      filled: { on: { 'type challenge': type, 'tap generate': proof } },
    },
  };
}

const approve = (shown: string) => ({
  target: '#phone.approving',
  actions: { type: 'call' as const, params: { call: 'approving' as const, shown } },
});

const respond = { guard: 'answering' as const, target: '#phone.response', actions: 'respond' as const };

const pickPin = { 'pick pin': { target: 'filled', actions: 'pickPin' as const } };

const confirmPin: PhoneStates[string] = {
  initial: 'empty',
  states: {
    empty: { on: pickPin },
    filled: {
      on: {
        ...pickPin,
        'tap confirm': [{ guard: 'deniedByPin', target: 'wrong' }, respond, approve('confirm-pin@filled')],
      },
    },
    wrong: { on: pickPin },
  },
};

/** The phone's own lock: the proof of an iPhone, for a log-in and for activating. */
function unlocking(os: Os): PhoneStates {
  const usual = os === 'iphone' ? 'face' : 'fingerprint';
  return {
    'device-unlock': {
      initial: usual,
      states: {
        face: { always: { guard: 'passcode', target: 'passcode' } },
        fingerprint: { always: { guard: 'passcode', target: 'passcode' } },
        passcode: {},
      },
      on: {
        'unlock unlock': [
          { guard: 'approving', ...approve(`device-unlock@${usual}`) },
          respond,
          {
            target: '#phone.completing',
            actions: {
              type: 'call',
              params: { call: 'completing', shown: `device-unlock@${usual}` },
            },
          },
        ],
      },
    },
  };
}
