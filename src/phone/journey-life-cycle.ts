/**
 * Journeys through what comes before and after activation by QR code, as far as sources confirm it: activation by text
 * message (KB2277, KB2278), adding a user by text message (KB3432), moving to a new iPhone (KB3073). The practice
 * service knows none of the three, so nothing is asked of it and no world changes.
 */
import type { Os } from '../surface.ts';
import { journeyOf } from './journey.ts';
import type { PhoneStates } from './journey-setup.ts';

/** One machine for each subject and system, apart from `phoneJourneys`, so that the sandbox does not carry them. */
export const lifeCycleJourneys = {
  'text-message': {
    iphone: journeyOf('iphone', textMessage('iphone')),
    android: journeyOf('android', textMessage('android')),
  },
  'adding-user': {
    iphone: journeyOf('iphone', addingUser('iphone')),
    android: journeyOf('android', addingUser('android')),
  },
  moving: { iphone: journeyOf('iphone', moving()) },
};

/** The app opens where it was left, and every way in it leads to the registration. */
function textMessage(os: Os): PhoneStates {
  return {
    opened: {
      always: [
        { guard: 'opensHome', target: '#phone.home' },
        { guard: 'enrolled', target: '#phone.login' },
        { target: '#phone.register' },
      ],
    },
    login: { on: { 'tap services': '#phone.register' } },
    'two-factor': { on: { 'tap activate': '#phone.register' } },
    register: { on: { 'tap register': '#phone.register-instructions' } },
    'register-instructions': { on: { 'tap continue': '#phone.register-login' } },
    'register-login': { on: { 'tap continue': '#phone.phone-number' } },
    'phone-number': { on: { 'tap get-code': '#phone.text-message-code' } },
    'text-message-code': {
      initial: 'empty',
      states: {
        empty: { on: { 'type code': 'filled' } },
        filled: {
          on: {
            ...(os === 'android' ? { 'pick pin': { actions: 'pickPin' as const } } : {}),
            'tap activate':
              os === 'android' ? { guard: 'pinFits', target: '#phone.activated' } : '#phone.device-unlock',
          },
        },
      },
    },
    ...(os === 'iphone' ? { 'device-unlock': unlocking('#phone.activated') } : {}),
  };
}

/**
 * Adding a user with username and text message (KB3432, IBKR's pages "adding another user"). Android's screens after the
 * log-in are known by their labels only, so its journey ends there.
 */
function addingUser(os: Os): PhoneStates {
  const addUser = {
    'tap add-user': os === 'iphone' ? '#phone.register-instructions' : '#phone.register-login',
  };
  return {
    opened: {
      always: [
        { guard: 'opensHome', target: '#phone.home' },
        { guard: 'enrolled', target: '#phone.login' },
        { target: '#phone.login-current' },
      ],
    },
    'login-current': { on: { 'tap ib-key': '#phone.authenticate' } },
    authenticate: { on: addUser },
    'two-factor': { on: addUser },
    'register-instructions': { on: { 'tap continue': '#phone.register-login' } },
    'register-login': {
      on: { 'tap continue': os === 'iphone' ? '#phone.text-message-code' : '#phone.phone-number' },
    },
    'phone-number': {},
    'text-message-code': {
      initial: 'empty',
      states: {
        empty: { on: { 'type code': 'filled' } },
        filled: { on: { 'tap activate': '#phone.device-unlock' } },
      },
    },
    ...(os === 'iphone' ? { 'device-unlock': unlocking('#phone.activated') } : {}),
  };
}

/** On the new iPhone. The sources break off after the second question; there the screen stays. */
function moving(): PhoneStates {
  return {
    opened: { always: '#phone.app-login' },
    'app-login': { on: { 'tap log-in': '#phone.migrate-offer' } },
    'migrate-offer': { on: { 'tap migrate': '#phone.migrate-confirm' } },
    'migrate-confirm': { on: { 'tap migrate': { target: '#phone.migrate-confirm', reenter: true } } },
  };
}

function unlocking(target: string): PhoneStates[string] {
  return {
    initial: 'face',
    states: { face: { always: { guard: 'passcode', target: 'passcode' } }, passcode: {} },
    on: { 'unlock unlock': target },
  };
}
