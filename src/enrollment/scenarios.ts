/** The named worlds to start practice from. Permanent names: they stand in links. */
import type { Os } from '../surface.ts';
import type { FailureName } from './failures.ts';

const both = ['iphone', 'android'] as const;

export const scenarios = {
  /** The app is not installed, every permission is still to be asked. */
  'first-activation': scenario('activate', both, null),
  /** The app is installed and was opened before, permissions are already given, IB Key is not active. */
  'app-installed': scenario('activate', both, null),
  /** The same, but the app is in use and opens with its home page. */
  'app-in-use': scenario('activate', both, null),
  /** IB Key is active for practice01, the app opens with its home page, practice02 is to be added. */
  'add-user': scenario('add-user', both, null),
  /** The same, but the app opens with the login screen and the camera was allowed before. */
  'add-user-from-login': scenario('add-user', both, null),
  'code-expired': scenario('activate', both, 'code-expired'),
  'code-used': scenario('activate', both, 'code-used'),
  'wrong-code': scenario('activate', both, 'code-unknown'),
  'mistyped-code': scenario('activate', both, 'code-mistyped'),
  'too-many-attempts': scenario('activate', both, 'too-many-attempts'),
  'already-enrolled': scenario('add-user', both, 'already-enrolled'),
  'already-active': scenario('activate', both, 'already-active'),
  /** IB Key is active for practice01 on the other phone, and the code was shown before. */
  'active-elsewhere': scenario('activate', both, 'already-enrolled'),
  /** The app is in use, so that its menu offers Add User, but IB Key was never activated. */
  'not-active': scenario('add-user', both, 'not-active'),
  'scanning-off': scenario('activate', both, 'scanning-off'),
  'front-camera': scenario('activate', both, 'front-camera'),
  'camera-refused': scenario('add-user', both, 'camera-refused'),
  'notifications-refused': scenario('log-in', both, 'notifications-refused'),
  'phone-too-old': scenario('activate', both, 'phone-too-old'),
  // Android only: KB3862 asks for a phone that is not rooted, KB3861 asks nothing of the kind.
  'phone-rooted': scenario('activate', ['android'], 'phone-rooted'),
  // iPhone only: KB3861 ends with Face ID, fingerprint or passcode; on Android the app's own PIN stands there (KB3862).
  'no-screen-lock': scenario('activate', ['iphone'], 'no-screen-lock'),
  // Android only: KB3862 has a PIN created in the app, of the length in KB2269; an iPhone has none.
  'pin-too-short': scenario('activate', ['android'], 'pin-too-short'),
  'pin-too-long': scenario('activate', ['android'], 'pin-too-long'),
  // Android only: a user is added there with the PIN that exists (KB3862, KB2269).
  'pin-incorrect': scenario('add-user', ['android'], 'pin-incorrect'),
  'pin-locked': scenario('add-user', ['android'], 'pin-locked'),
  'network-down': scenario('activate', both, 'offline'),
  'network-slow': scenario('activate', both, null),
  'answer-lost': scenario('activate', both, 'answer-lost'),
  /** IB Key is active; the portal asks the phone by notification. */
  'notification-login': scenario('log-in', both, null),
  /** IB Key is active for practice01 on the other phone. */
  'notification-elsewhere': scenario('log-in', both, null),
  /** IB Key is active, and the phone is offline: the notification does not arrive. */
  'login-offline': scenario('log-in', both, 'offline'),
  /** The same, and Client Portal has shown a challenge for too long. */
  'challenge-stale': scenario('log-in', both, 'challenge-stale'),
} as const satisfies Record<string, Scenario>;

export const scenarioNames = Object.keys(scenarios) as ScenarioName[]; // Object.keys forgets the literal type

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

export type ScenarioName = keyof typeof scenarios;

export interface Scenario {
  task: 'activate' | 'add-user' | 'log-in';
  /** The systems on which the scenario makes sense. */
  on: readonly [Os, ...Os[]];
  /** The failure that the visitor meets first; null where all goes well. */
  failure: FailureName | null;
}

function scenario(task: Scenario['task'], on: Scenario['on'], failure: FailureName | null): Scenario {
  return { task, on, failure };
}
