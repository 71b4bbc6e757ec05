/** Where the menus and messages of the IBKR Mobile app lead. */
import type { Os } from '../surface.ts';
import { byTextOf } from './journey-by-text.ts';
import { entryOf } from './journey-entry.ts';
import type { PhoneStates } from './journey-setup.ts';

export function appOf(os: Os): PhoneStates {
  const adding = { type: 'means' as const, params: { purpose: 'add-user' as const } };
  const addUser = {
    'tap add-user': [
      {
        guard: 'byText' as const,
        target: os === 'iphone' ? '#phone.register-instructions' : '#phone.register-login',
        actions: adding,
      },
      { target: os === 'iphone' ? '#phone.setup' : '#phone.instructions', actions: adding },
    ],
  };
  const activate = [
    { guard: 'byText' as const, target: '#phone.register' },
    {
      target: os === 'iphone' ? '#phone.setup' : '#phone.welcome',
      actions: { type: 'means' as const, params: { purpose: 'activate' as const } },
    },
  ];
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
      always: [{ guard: 'canRecover', target: '#phone.restore-offer' }, { target: '#phone.first-page' }],
    },
    'first-page': {
      always: [
        { guard: 'opensHome', target: '#phone.home' },
        { guard: 'enrolledToday', target: '#phone.login-current' },
        { guard: 'opensLogin', target: '#phone.login' },
        ...(os === 'iphone' ? [{ guard: 'opensLogIn' as const, target: '#phone.app-login' }] : []),
        ...activate,
      ],
    },
    login: {
      on: {
        'tap services': [{ guard: 'registers', target: '#phone.register' }, { target: '#phone.services' }],
      },
    },
    'login-current': {
      on: {
        'tap ib-key': [{ guard: 'byText', target: '#phone.authenticate' }, { target: '#phone.challenge' }],
      },
    },
    services: { on: { 'tap authenticate': '#phone.authenticate' } },
    authenticate: { on: addUser },
    home: { on: { 'tap more': '#phone.menu' } },
    menu: { on: { 'tap two-factor': '#phone.two-factor' } },
    'two-factor': {
      on: {
        ...addUser,
        ...(os === 'iphone' ? { 'tap generate-code': '#phone.challenge-classic' } : {}),
        'tap activate': activate,
      },
    },
    ...entryOf(os),
    ...byTextOf(os),
    activated: { on: { 'tap done': '#phone.opened' } },
    error: {
      initial: 'try-again',
      states: { 'try-again': {} },
      on: {
        'tap close': [
          { guard: 'fromBanner', target: '#phone.home-screen' },
          { guard: 'fromMessage', target: '#phone.opened' },
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
