/** Where the menus and messages of the IBKR Mobile app lead. */
import type { Os } from '../surface.ts';
import { entryOf } from './journey-entry.ts';
import type { PhoneStates } from './journey-setup.ts';

export function appOf(os: Os): PhoneStates {
  const addUser = {
    'tap add-user': {
      target: os === 'iphone' ? '#phone.setup' : '#phone.instructions',
      actions: { type: 'means' as const, params: { purpose: 'add-user' as const } },
    },
  };
  return {
    /** Opened from the home screen or the store. */
    opening: {
      entry: { type: 'means', params: { entry: 'typed' } },
      always: [
        ...(os === 'iphone'
          ? [{ guard: 'notificationsAsk' as const, target: '#phone.notification-permission' }]
          : []),
        { target: '#phone.opened' },
      ],
    },
    /** The home page or the login screen, as the app was left; its first page before anybody used it. */
    opened: {
      always: [
        { guard: 'opensHome', target: '#phone.home' },
        { guard: 'enrolledToday', target: '#phone.login-current' },
        { guard: 'enrolled', target: '#phone.login' },
        {
          target: os === 'iphone' ? '#phone.setup' : '#phone.welcome',
          actions: { type: 'means', params: { purpose: 'activate' } },
        },
      ],
    },
    login: { on: { 'tap services': '#phone.services' } },
    'login-current': { on: { 'tap ib-key': '#phone.challenge' } },
    services: { on: { 'tap authenticate': '#phone.authenticate' } },
    authenticate: { on: addUser },
    home: { on: { 'tap more': '#phone.menu' } },
    menu: { on: { 'tap two-factor': '#phone.two-factor' } },
    'two-factor': {
      on: {
        ...addUser,
        ...(os === 'iphone' ? { 'tap generate-code': '#phone.challenge-classic' } : {}),
        'tap activate': {
          target: os === 'iphone' ? '#phone.setup' : '#phone.welcome',
          actions: { type: 'means', params: { purpose: 'activate' } },
        },
      },
    },
    ...entryOf(os),
    activated: { on: { 'tap done': '#phone.opened' } },
    error: {
      initial: 'try-again',
      states: { 'try-again': {} },
      on: {
        'tap close': [
          { guard: 'fromBanner', target: '#phone.home-screen' },
          { target: os === 'iphone' ? '#phone.activation-code' : '#phone.session-id' },
        ],
      },
    },
    offline: {
      initial: 'no-network',
      states: { 'no-network': {}, 'no-answer': {} },
      on: { 'tap retry': '#phone.again' },
    },
    blocked: {
      initial: 'too-old',
      states: { 'too-old': {}, rooted: {}, 'no-lock': {} },
      on: { 'tap close': '#phone.home-screen' },
    },
  };
}
