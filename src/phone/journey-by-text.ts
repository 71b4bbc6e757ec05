/**
 * Where a phone asks for IB Key by itself: activating and adding a user by text message (KB2277, KB2278, KB3432), recovering
 * on the same phone (KB2748), moving to a new one (KB3073). How an app begins is the phone's `firstPage`.
 */
import type { Os } from '../surface.ts';
import { pickPin } from './journey-entry.ts';
import type { PhoneStates } from './journey-setup.ts';

/** The app asks the service for IB Key, or for the code that is sent by text message. */
const ask = (shown: string) => ({
  target: '#phone.requesting',
  actions: [
    { type: 'means' as const, params: { entry: 'message' as const } },
    { type: 'call' as const, params: { call: 'requesting' as const, shown } },
  ],
});

export function byTextOf(os: Os): PhoneStates {
  return {
    register: {
      on: { 'tap register': { target: '#phone.register-instructions', actions: means('activate') } },
    },
    'register-instructions': { on: { 'tap continue': '#phone.register-login' } },
    'register-login': {
      on: {
        'tap continue':
          os === 'iphone'
            ? [{ guard: 'activating', target: '#phone.phone-number' }, ask('register-login')]
            : '#phone.phone-number',
      },
    },
    'phone-number': { on: { 'tap get-code': ask('phone-number') } },
    'text-message-code': typing(os, 'text-message-code', 'tap activate'),
    ...recovering(os),
    ...(os === 'iphone' ? moving : {}),
  };
}

/** The page on which the code of the text message is typed, on Android with a PIN. */
function typing(os: Os, screen: string, send: 'tap activate' | 'tap submit'): PhoneStates[string] {
  const type = { 'type code': { guard: 'hasText' as const, target: 'filled' } };
  return {
    initial: 'empty',
    states: {
      empty: { on: type },
      filled: {
        on: {
          ...(os === 'android' ? pickPin : {}),
          [send]: {
            target: '#phone.claiming',
            actions: { type: 'call', params: { call: 'claiming', shown: `${screen}@filled` } },
          },
        },
      },
    },
  };
}

/** The app was installed again: it offers to go on where it was. */
function recovering(os: Os): PhoneStates {
  if (os === 'iphone')
    return {
      'restore-offer': {
        entry: means('recover'),
        on: { 'tap yes': ask('restore-offer'), 'tap no': '#phone.first-page' },
      },
    };
  return {
    'restore-offer': { entry: means('recover'), on: { 'tap restore': '#phone.restore-guidance' } },
    'restore-guidance': { on: { 'tap continue': '#phone.restore-login' } },
    'restore-login': { on: { 'tap start': ask('restore-login') } },
    'restore-code': typing(os, 'restore-code', 'tap submit'),
  };
}

/** On the new iPhone. What follows the second question is retold: instructions, one more log-in, a text message. */
const moving: PhoneStates = {
  'app-login': { on: { 'tap log-in': { target: '#phone.migrate-offer', actions: means('move') } } },
  'migrate-offer': { on: { 'tap migrate': '#phone.migrate-confirm' } },
  'migrate-confirm': { on: { 'tap migrate': '#phone.register-instructions' } },
};

function means(purpose: 'activate' | 'recover' | 'move') {
  return { type: 'means' as const, params: { purpose } };
}
