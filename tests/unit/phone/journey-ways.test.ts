import { expect, test } from 'vitest';
import type { ScenarioName } from '../../../src/enrollment/scenarios.ts';
import { startSession } from '../../../src/simulator/session.ts';
import { formatScreenRef, type Os } from '../../../src/surface.ts';

test.each<[string, ScenarioName, Os, string[], string]>([
  [
    'without the app the banner opens the website',
    'first-activation',
    'iphone',
    ['portal pick user practice01', 'tap camera', 'aim viewfinder'],
    'iphone/camera@banner-website',
  ],
  [
    'with the app the banner opens the app',
    'app-installed',
    'iphone',
    ['portal pick user practice01', 'tap camera', 'aim viewfinder'],
    'iphone/camera@banner-app',
  ],
  [
    'where no code is shown the camera finds none',
    'app-installed',
    'iphone',
    ['tap camera', 'aim viewfinder'],
    'iphone/camera@searching',
  ],
  [
    'with scanning switched off no banner appears',
    'scanning-off',
    'iphone',
    ['portal pick user practice01', 'tap camera', 'aim viewfinder'],
    'iphone/camera@code-in-view',
  ],
  [
    'the front lens is turned by its symbol',
    'front-camera',
    'iphone',
    ['tap camera', 'tap switch-lens'],
    'iphone/camera@searching',
  ],
  [
    'an iPhone asks about notifications when the app is opened first',
    'first-activation',
    'iphone',
    ['tap store', 'tap search', 'tap search-field', 'tap get', 'tap open'],
    'iphone/notification-permission@plain',
  ],
  [
    'a refused notification does not stop the setup',
    'first-activation',
    'iphone',
    ['tap store', 'tap search', 'tap search-field', 'tap get', 'tap open', 'tap refuse'],
    'iphone/setup@plain',
  ],
  [
    'the store knows what is installed',
    'app-installed',
    'android',
    ['tap store', 'tap search-field', 'tap search'],
    'android/store-search@open',
  ],
  ['the app opens with its home page', 'add-user', 'iphone', ['tap app'], 'iphone/home@plain'],
  ['or with its login screen', 'add-user-from-login', 'iphone', ['tap app'], 'iphone/login@plain'],
  [
    'a camera that was allowed is not asked for again',
    'app-installed',
    'android',
    ['tap app', 'tap register', 'tap session-id', 'tap qr-code'],
    'android/app-camera@searching',
  ],
  [
    'a camera that was never asked for is',
    'add-user',
    'android',
    ['tap app', 'tap more', 'tap two-factor', 'tap add-user', 'tap session-id', 'tap qr-code'],
    'android/camera-permission@today',
  ],
  [
    'refusing it leaves a dark picture',
    'add-user',
    'android',
    ['tap app', 'tap more', 'tap two-factor', 'tap add-user', 'tap session-id', 'tap qr-code', 'tap refuse'],
    'android/app-camera@refused',
  ],
  [
    'a refused camera is not asked for again',
    'camera-refused',
    'android',
    ['tap app', 'tap more', 'tap two-factor', 'tap add-user', 'tap session-id', 'tap qr-code'],
    'android/app-camera@refused',
  ],
  [
    'a short PIN is refused',
    'app-installed',
    'android',
    [
      'portal pick user practice01',
      'tap app',
      'tap register',
      'tap session-id',
      'type code code',
      'pick pin pin-short',
      'tap activate',
    ],
    'android/create-pin@too-short',
  ],
  [
    'another PIN can be picked after that',
    'app-installed',
    'android',
    [
      'portal pick user practice01',
      'tap app',
      'tap register',
      'tap session-id',
      'type code code',
      'pick pin pin-short',
      'tap activate',
      'pick pin pin-right',
      'tap activate',
    ],
    'android/activated@plain',
  ],
  [
    'a code typed on an iPhone needs no unlocking',
    'app-installed',
    'iphone',
    ['portal pick user practice01', 'tap app', 'tap setup-with-qr', 'type code code', 'tap activate'],
    'iphone/activated@plain',
  ],
  [
    'a phone with a passcode asks for the passcode',
    'app-installed',
    'iphone',
    ['passcode', 'portal pick user practice01', 'tap camera', 'aim viewfinder', 'tap banner-app'],
    'iphone/device-unlock@passcode',
  ],
  [
    'a notification is tapped and approved',
    'notification-login',
    'iphone',
    ['portal pick user practice01', 'tap open', 'tap authorize', 'unlock unlock'],
    'iphone/approved@plain',
  ],
  [
    'on Android with the PIN',
    'notification-login',
    'android',
    ['portal pick user practice01', 'tap open', 'tap authorize', 'pick pin pin-other', 'tap confirm'],
    'android/confirm-pin@wrong',
  ],
  [
    'without notifications none is shown',
    'notifications-refused',
    'iphone',
    ['portal pick user practice01'],
    'iphone/home-screen@with-app',
  ],
  [
    'without notifications none is shown on Android either',
    'notifications-refused',
    'android',
    ['portal pick user practice01'],
    'android/home-screen@with-app',
  ],
  [
    'opening the app afresh starts an activation, whatever was begun before',
    'not-active',
    'iphone',
    ['tap app', 'tap more', 'tap two-factor', 'tap add-user', 'tap setup-with-qr'],
    'iphone/activation-code@empty',
  ],
])('%s', (_, scenario, os, actions, expected) => {
  const session = startSession(scenario, os);
  for (const text of actions) {
    if (text === 'passcode') {
      session.change(os, { lock: 'passcode' });
      continue;
    }
    const on = text.startsWith('portal ') ? 'portal' : os;
    const [verb, control = '', value = null] = text.replace('portal ', '').split(' ');
    session.act(on, { verb: verb as 'tap', control, value }); // the table holds verbs only
  }
  expect(formatScreenRef(session.showing()[os])).toBe(expected);
});
