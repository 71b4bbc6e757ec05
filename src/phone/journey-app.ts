/** Where the actions on the screens of the IBKR Mobile app lead. */
import type { Os } from '../surface.ts';
import { change, type PhoneStates } from './journey-setup.ts';

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
        { guard: 'enrolled', target: '#phone.login' },
        {
          target: os === 'iphone' ? '#phone.setup' : '#phone.welcome',
          actions: { type: 'means', params: { purpose: 'activate' } },
        },
      ],
    },
    login: { on: { 'tap services': '#phone.services' } },
    services: { on: { 'tap authenticate': '#phone.authenticate' } },
    authenticate: { on: addUser },
    home: { on: { 'tap more': '#phone.menu' } },
    menu: { on: { 'tap two-factor': '#phone.two-factor' } },
    'two-factor': {
      on: {
        ...addUser,
        'tap activate': {
          target: os === 'iphone' ? '#phone.setup' : '#phone.welcome',
          actions: { type: 'means', params: { purpose: 'activate' } },
        },
      },
    },
    ...(os === 'iphone' ? iphoneEntry : androidEntry),
    ...scanning,
    ...approval(os),
    activated: { on: { 'tap done': '#phone.finished' } },
    finished: { always: [{ guard: 'opensHome', target: '#phone.home' }, { target: '#phone.login' }] },
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

const activate = (shown: string) => ({
  target: '#phone.completing',
  actions: { type: 'call' as const, params: { call: 'completing' as const, shown } },
});

const approve = (shown: string) => ({
  target: '#phone.approving',
  actions: { type: 'call' as const, params: { call: 'approving' as const, shown } },
});

const iphoneEntry: PhoneStates = {
  setup: { on: { 'tap setup-with-qr': '#phone.activation-code' } },
  'activation-code': {
    initial: 'empty',
    states: {
      empty: { on: { 'type code': { guard: 'codeInSight', target: 'filled' } } },
      filled: {
        on: {
          'type code': {},
          'tap activate': {
            target: '#phone.claiming',
            actions: [
              { type: 'means', params: { entry: 'typed' } },
              { type: 'call', params: { call: 'claiming', shown: 'activation-code@filled' } },
            ],
          },
        },
      },
    },
    on: { 'tap launch-camera': '#phone.to-camera' },
  },
};

/** Taking a card, or another one, leads to the state beside the present one. */
const pickPin = { 'pick pin': { target: 'filled', actions: 'pickPin' as const } };

const androidEntry: PhoneStates = {
  welcome: {
    on: {
      'tap register': {
        target: '#phone.instructions',
        actions: { type: 'means', params: { purpose: 'activate' } },
      },
    },
  },
  instructions: { on: { 'tap session-id': '#phone.session-id' } },
  'session-id': {
    on: {
      'type code': {
        guard: 'codeInSight',
        target: '#phone.claiming',
        actions: [
          { type: 'means', params: { entry: 'typed' } },
          { type: 'call', params: { call: 'claiming', shown: 'session-id' } },
        ],
      },
      'tap qr-code': '#phone.to-camera',
    },
  },
  'create-pin': {
    initial: 'empty',
    states: {
      empty: { on: pickPin },
      filled: { on: { ...pickPin, 'tap activate': activate('create-pin@filled') } },
      'too-short': { on: pickPin },
      'too-long': { on: pickPin },
    },
  },
  'enter-pin': {
    initial: 'empty',
    states: {
      empty: { on: pickPin },
      filled: {
        on: {
          ...pickPin,
          'tap activate': [
            { guard: 'deniedByPin', target: 'wrong' },
            { guard: 'approving', ...approve('enter-pin@filled') },
            activate('enter-pin@filled'),
          ],
        },
      },
      wrong: { on: pickPin },
      locked: {},
    },
  },
};

/** The camera inside the app, after its permission was asked for once. */
const scanning: PhoneStates = {
  'to-camera': {
    always: [{ guard: 'cameraAsks', target: '#phone.camera-permission' }, { target: '#phone.app-camera' }],
  },
  'camera-permission': {
    on: {
      'tap allow': {
        target: '#phone.app-camera',
        actions: change({ camera: 'yes' }),
      },
      'tap refuse': {
        target: '#phone.app-camera',
        actions: change({ camera: 'no' }),
      },
    },
  },
  'app-camera': {
    initial: 'searching',
    states: {
      searching: {
        always: [
          { guard: 'cameraRefused', target: 'refused' },
          { guard: 'frontLens', target: 'front-lens' },
        ],
        on: {
          'aim viewfinder': { guard: 'codeInSight', target: 'code-in-view' },
          'tap switch-lens': { target: 'front-lens', actions: lens('front') },
        },
      },
      'code-in-view': {
        always: {
          guard: 'readsCodes',
          target: '#phone.claiming',
          actions: [
            { type: 'means', params: { entry: 'scanned' } },
            { type: 'call', params: { call: 'claiming', shown: 'app-camera@code-in-view' } },
          ],
        },
        on: { 'tap switch-lens': { target: 'front-lens', actions: lens('front') } },
      },
      'front-lens': { on: { 'tap switch-lens': { target: 'searching', actions: lens('rear') } } },
      refused: {},
    },
  },
};

function lens(value: 'front' | 'rear') {
  return change({ lens: value });
}

/** Unlocking: the proof of an iPhone, and on both phones the way from a notification to an approved log-in. */
function approval(os: Os): PhoneStates {
  const usual = os === 'iphone' ? 'face' : 'fingerprint';
  return {
    notification: { on: { 'tap open': os === 'iphone' ? '#phone.device-unlock' : '#phone.enter-pin' } },
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
          activate(`device-unlock@${usual}`),
        ],
      },
    },
    approved: { on: { 'tap close': '#phone.home-screen' } },
  };
}
