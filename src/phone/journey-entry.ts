/** Where the pages of the app lead on which a code is typed or scanned and a PIN or the screen lock is given. */
import type { Os } from '../surface.ts';
import { change, type PhoneStates } from './journey-setup.ts';

export function entryOf(os: Os): PhoneStates {
  return { ...(os === 'iphone' ? iphoneEntry : androidEntry), ...scanningOf(os) };
}

const activate = (shown: string) => ({
  target: '#phone.completing',
  actions: { type: 'call' as const, params: { call: 'completing' as const, shown } },
});

const iphoneEntry: PhoneStates = {
  setup: { on: { 'tap setup-with-qr': '#phone.activation-code' } },
  'activation-code': {
    initial: 'empty',
    states: {
      empty: { on: { 'type code': { guard: 'hasText', target: 'filled' } } },
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
export const pickPin = { 'pick pin': { target: 'filled', actions: 'pickPin' as const } };

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
        guard: 'hasText',
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
          'tap activate': activate('enter-pin@filled'),
        },
      },
      wrong: { on: pickPin },
      locked: {},
    },
  },
};

/** The camera inside the app, after its permission was asked for once. */
function scanningOf(os: Os): PhoneStates {
  const allow = { target: '#phone.app-camera', actions: change({ camera: 'yes' }) };
  const answers = {
    'tap allow': allow,
    'tap refuse': { target: '#phone.app-camera', actions: change({ camera: 'no' }) },
  };
  return {
    'to-camera': {
      always: [{ guard: 'cameraAsks', target: '#phone.camera-permission' }, { target: '#phone.app-camera' }],
    },
    'camera-permission':
      os === 'iphone'
        ? { on: answers }
        : {
            initial: 'today',
            states: { today: {}, older: {} },
            on: { ...answers, 'tap while-using': allow, 'tap once': allow },
          },
    ...camera,
  };
}

const camera: PhoneStates = {
  'app-camera': {
    initial: 'searching',
    states: {
      searching: {
        always: [
          { guard: 'cameraRefused', target: 'refused' },
          { guard: 'frontLens', target: 'front-lens' },
        ],
        on: {
          'aim viewfinder': { guard: 'hasCode', target: 'code-in-view' },
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
        on: {
          'tap switch-lens': { target: 'front-lens', actions: lens('front') },
          'code-hidden': 'searching',
        },
      },
      'front-lens': { on: { 'tap switch-lens': { target: 'searching', actions: lens('rear') } } },
      refused: {},
    },
  },
};

function lens(value: 'front' | 'rear') {
  return change({ lens: value });
}
