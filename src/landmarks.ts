/** Screens and actions whose meaning the simulator, the coach and the verification have to know; plain data. */
import type { Action, Id, Os, ScreenRef } from './surface.ts';

/** A phone can be brought back to this screen from any other. */
export const homeScreen: Id = 'home-screen';

/** Its states, without and with the app. */
export const homeStates = { absent: 'without-app', installed: 'with-app' } as const;

/** A phone is asked to approve a log-in. */
export const notificationScreen: Id = 'notification';

/** A phone says here that the service refuses what it sent. */
export const errorScreen: Id = 'error';

/** Screens with a field for the code of a text message; a code in any other field is read on the portal. */
export const messageScreens: readonly Id[] = ['text-message-code', 'restore-code'];

export const portal = {
  /** Nobody is logged in while it shows. */
  loginScreen: 'login',
  /** The log-in waits for a phone to approve it. */
  waitingScreen: 'waiting',
  /** The log-in went through, or IB Key is active. */
  doneScreen: 'done',
  /** The screen on which the code stands that a phone scans or types. */
  codeScreen: 'banner',
  /** The screen with the QR code of a log-in that waits. */
  logInCodeScreen: 'qr-login',
  /** The screen with a challenge for the phone. */
  challengeScreen: 'challenge',
  /** The control that ends a log-in, wherever it is offered. */
  logOut: 'log-out',
} as const;

/** What is read on one surface and typed on another. */
export const readValues = {
  code: 'code',
  challenge: 'challenge',
  response: 'response',
  temporaryCode: 'temporary-code',
  cardValues: 'card-values',
} as const;

/** The user with whom practice begins. */
export const firstUser = 'practice01';

/** Screens that ask for a permission, and the setting of the phone that the answer changes. */
export const permissionScreens: Readonly<Record<Id, 'camera' | 'notifications'>> = {
  'camera-permission': 'camera',
  'notification-permission': 'notifications',
};

export const logIn: Action = { verb: 'pick', control: 'user', value: firstUser };
export const logOut: Action = { verb: 'tap', control: portal.logOut, value: null };
/** What a phone shows when no answer comes, and what tries again. */
export const noAnswerScreen: Id = 'offline';
export const retry: Action = { verb: 'tap', control: 'retry', value: null };

/** What approves a log-in on a phone that shows the notification; not every app has the button Authorize. */
export const approveLogIn: Readonly<Record<Os, readonly Action[]>> = {
  iphone: [
    { verb: 'tap', control: 'open', value: null },
    { verb: 'tap', control: 'authorize', value: null },
    { verb: 'unlock', control: 'unlock', value: null },
  ],
  android: [
    { verb: 'tap', control: 'open', value: null },
    { verb: 'tap', control: 'authorize', value: null },
    { verb: 'pick', control: 'pin', value: 'pin-right' },
    { verb: 'tap', control: 'confirm', value: null },
  ],
};

export function isHomeScreen({ screen }: Pick<ScreenRef, 'screen'>): boolean {
  return screen === homeScreen;
}

/** True for the portal's screen, whichever it is, while somebody is logged in or logging in. */
export function isLoggedIn(shown: ScreenRef): boolean {
  return shown.surface === 'portal' && shown.screen !== portal.loginScreen;
}

/** Screens that lie on one way through the phone: the page of a whole article tells the taps on them as one step. */
export const pathScreens: Readonly<Record<'store' | 'settings' | 'menu', readonly Id[]>> = {
  store: ['store', 'store-search'],
  settings: ['settings', 'notification-list', 'app-list', 'app-page'],
  menu: ['login', 'services', 'authenticate', 'home', 'menu', 'two-factor'],
};

/** On an Android phone whose app is in use, the first page of activating is found in the menu. */
export const activation = {
  surface: 'android',
  firstScreen: 'welcome',
  from: 'home',
  through: ['more', 'two-factor', 'activate'],
} as const;

/** The PIN that was chosen, and nothing else to pick. */
export const rightPin = 'pin-right';
