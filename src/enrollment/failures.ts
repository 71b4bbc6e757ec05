/**
 * Everything that can go wrong for a person who activates IB Key, adds a user or logs in, by one permanent name.
 * A name travels unchanged through rule, API reply (`type` is `/problems/{name}`), screen and article.
 */
import type { Os, ScreenRef, Surface } from '../surface.ts';

export const failures = {
  'code-mistyped': service(422, 'retype', onBoth('error', 'try-again')),
  'code-unknown': service(404, 'fresh-code', onBoth('error', 'try-again')),
  'code-expired': service(410, 'fresh-code', onBoth('error', 'try-again')),
  'code-used': service(409, 'fresh-code', onBoth('error', 'try-again')),
  'already-enrolled': service(409, 'try-login', onBoth('error', 'try-again')),
  'already-active': service(409, 'try-login', onBoth('error', 'try-again')),
  'not-active': service(409, 'activate', onBoth('error', 'try-again')),
  'phone-rooted': service(403, 'other-phone', { android: shows('android', 'blocked', 'rooted') }),
  'phone-too-old': service(403, 'update-system', onBoth('blocked', 'too-old')),
  'no-screen-lock': service(403, 'set-screen-lock', { iphone: shows('iphone', 'blocked', 'no-lock') }),
  'pin-too-short': service(422, 'choose-pin', { android: shows('android', 'create-pin', 'too-short') }),
  'pin-too-long': service(422, 'choose-pin', { android: shows('android', 'create-pin', 'too-long') }),
  'pin-incorrect': service(403, 'retype-pin', { android: shows('android', 'enter-pin', 'wrong') }),
  'pin-locked': service(423, 'phone-support', { android: shows('android', 'enter-pin', 'locked') }),
  'too-many-attempts': service(429, 'wait', onBoth('error', 'try-again')),
  'challenge-stale': service(410, 'fresh-challenge', onPortal('challenge', 'not-accepted')),
  'scanning-off': onPhone('switch-scanning-on', {
    iphone: shows('iphone', 'camera', 'code-in-view'),
    android: shows('android', 'app-camera', 'code-in-view'),
  }),
  'front-camera': onPhone('use-rear-camera', {
    iphone: shows('iphone', 'camera', 'front-lens'),
    android: shows('android', 'app-camera', 'front-lens'),
  }),
  'camera-refused': onPhone('allow-camera', onBoth('app-camera', 'refused')),
  'notifications-refused': onPhone('allow-notifications', onBoth('home-screen', 'with-app')),
  offline: onNetwork('reconnect', onBoth('offline', 'no-network')),
  'answer-lost': onNetwork('try-again', onBoth('offline', 'no-answer')),
} as const satisfies Record<string, FailureRow>;

export const failureNames = Object.keys(failures) as FailureName[]; // Object.keys forgets the literal type

/** The failure of that name with its rules; every name in `failures` has one. */
export function failureOf(name: FailureName): Failure {
  return { name, ...(failures[name] satisfies FailureRow as FailureRow) }; // widens the literal row to its interface
}

export type FailureName = keyof typeof failures;

export type Remedy =
  | 'retype'
  | 'fresh-code'
  | 'try-login'
  | 'fresh-challenge'
  | 'activate'
  | 'other-phone'
  | 'update-system'
  | 'set-screen-lock'
  | 'choose-pin'
  | 'retype-pin'
  | 'phone-support'
  | 'wait'
  | 'switch-scanning-on'
  | 'use-rear-camera'
  | 'allow-camera'
  | 'allow-notifications'
  | 'reconnect'
  | 'try-again';

/** A trouble that a reader meets. `status` is that of the API reply, null where no reply arrives. */
export interface Failure {
  name: FailureName;
  source: 'service' | 'phone' | 'network';
  status: number | null;
  remedy: Remedy;
  /** What the owner of a phone of each system sees; a system that cannot meet the failure is left out. */
  shown: Partial<Record<Os, ScreenRef>>;
}

type FailureRow = Omit<Failure, 'name'>;

function service(status: number, remedy: Remedy, shown: Failure['shown']): FailureRow {
  return { source: 'service', status, remedy, shown };
}

function onPhone(remedy: Remedy, shown: Failure['shown']): FailureRow {
  return { source: 'phone', status: null, remedy, shown };
}

function onNetwork(remedy: Remedy, shown: Failure['shown']): FailureRow {
  return { source: 'network', status: null, remedy, shown };
}

function onBoth(screen: string, state: string): Record<Os, ScreenRef> {
  return { iphone: shows('iphone', screen, state), android: shows('android', screen, state) };
}

/** A failure that Client Portal shows, whatever phone its user has. */
function onPortal(screen: string, state: string): Record<Os, ScreenRef> {
  return { iphone: shows('portal', screen, state), android: shows('portal', screen, state) };
}

function shows(surface: Surface, screen: string, state: string): ScreenRef {
  return { surface, screen, state };
}
