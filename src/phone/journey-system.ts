/** Where the actions on the screens of the phone's system lead: home screen, store, camera, settings. */
import type { Os } from '../surface.ts';
import { cameraOf } from './journey-camera.ts';
import { change, type PhoneStates } from './journey-setup.ts';

export function systemOf(os: Os): PhoneStates {
  return {
    'home-screen': {
      initial: 'without-app',
      states: { 'without-app': { always: { guard: 'installed', target: 'with-app' } }, 'with-app': {} },
      on: {
        'tap camera': '#phone.camera',
        'tap store': '#phone.store',
        'tap settings': '#phone.settings',
        'tap app': { guard: 'installed', target: '#phone.opening' },
      },
    },
    ...cameraOf(os),
    ...(os === 'iphone' ? { ...appStore, ...openedByBanner } : playStore),
    ...settings(os),
  };
}

const install = { target: 'open', actions: change({ app: 'installed' }) };
/** What a search finds: the app to install, or to open. */
const found = (offer: string) => [{ guard: 'installed' as const, target: 'open' }, { target: offer }];
const open = { on: { 'tap open': '#phone.opening' } };

const appStore: PhoneStates = {
  store: { on: { 'tap search': '#phone.store-search' } },
  'store-search': {
    initial: 'empty',
    states: {
      empty: { on: { 'tap search-field': found('get') } },
      get: { on: { 'tap get': install } },
      open,
    },
  },
  'store-product': {
    initial: 'get',
    states: { get: { always: { guard: 'installed', target: 'open' }, on: { 'tap get': install } }, open },
    on: { 'tap leave': '#phone.home-screen' },
  },
};

const playStore: PhoneStates = {
  store: { on: { 'tap search-field': '#phone.store-search' } },
  'store-search': {
    initial: 'filled',
    states: {
      filled: { on: { 'tap search': found('install') } },
      install: { on: { 'tap install': install } },
      open,
    },
  },
};

/** The banner of the camera, and the permission that an iPhone's app asks for when it is first opened. */
const openedByBanner: PhoneStates = {
  /** The banner opened the app: it asks about notifications once, then presents the code. */
  following: {
    always: [
      { guard: 'notificationsAsk', target: '#phone.notification-permission' },
      {
        target: '#phone.claiming',
        actions: { type: 'call', params: { call: 'claiming', shown: 'camera@banner-app' } },
      },
    ],
  },
  'notification-permission': {
    on: {
      'tap allow': { target: '#phone.permitted', actions: change({ notifications: 'yes' }) },
      'tap refuse': { target: '#phone.permitted', actions: change({ notifications: 'no' }) },
    },
  },
  permitted: { always: [{ guard: 'fromBanner', target: '#phone.following' }, { target: '#phone.opened' }] },
};

/** An iPhone's pages around the notification settings of an app; choosing leads back. */
const notificationPages: PhoneStates = {
  'notification-list': { on: { 'tap app': '#phone.notification-settings' } },
  'banner-style': {
    on: { 'tap temporary': '#phone.notification-settings', 'tap persistent': '#phone.notification-settings' },
  },
  'show-previews': {
    on: {
      'tap always': '#phone.notification-settings',
      'tap unlocked': '#phone.notification-settings',
      'tap never': '#phone.notification-settings',
    },
  },
};

function settings(os: Os): PhoneStates {
  return {
    settings: {
      initial: 'plain',
      states: { plain: { always: { guard: 'offline', target: 'airplane' } }, airplane: {} },
      on: {
        ...(os === 'iphone'
          ? { 'tap notifications': '#phone.notification-list' }
          : { 'tap apps': '#phone.app-list' }),
        'tap camera': '#phone.camera-settings',
        'tap app': '#phone.app-settings',
        'switch airplane': [
          { guard: 'switchedOn', target: '.plain', actions: change({ network: 'down' }) },
          { target: '.plain', actions: change({ network: 'ok' }) },
        ],
      },
    },
    ...(os === 'iphone'
      ? notificationPages
      : {
          'app-list': { on: { 'tap app': '#phone.app-page' } },
          'app-page': { on: { 'tap notifications': '#phone.notification-settings' } },
        }),
    'camera-settings': {
      initial: 'scan-off',
      states: {
        'scan-off': { always: { guard: 'readsCodes', target: 'scan-on' } },
        'scan-on': {},
      },
      on: {
        'switch scan-codes': [
          { guard: 'switchedOn', target: '.scan-off', actions: change({ scanCodes: true }) },
          { target: '.scan-off', actions: change({ scanCodes: false }) },
        ],
      },
    },
    'app-settings': {
      initial: 'camera-off',
      states: {
        'camera-off': {
          always: [
            { guard: 'cameraAllowed', target: 'camera-on' },
            { guard: 'cameraAsks', target: 'not-asked' },
          ],
        },
        'camera-on': {},
        /** The switch appears once the app has asked. */
        'not-asked': {},
      },
      on: {
        'switch camera': [
          { guard: 'cameraAsks', target: '.not-asked' },
          { guard: 'switchedOn', target: '.camera-off', actions: change({ camera: 'yes' }) },
          { target: '.camera-off', actions: change({ camera: 'no' }) },
        ],
      },
    },
    'notification-settings': {
      initial: 'off',
      states: { off: { always: { guard: 'notificationsOn', target: 'on' } }, on: {} },
      on: {
        ...(os === 'iphone'
          ? { 'tap banner-style': '#phone.banner-style', 'tap previews': '#phone.show-previews' }
          : {}),
        'switch allow': [
          { guard: 'switchedOn', target: '.off', actions: change({ notifications: 'yes' }) },
          { target: '.off', actions: change({ notifications: 'no' }) },
        ],
      },
    },
  };
}
