/** The scenarios as a menu: by what they are about, in the order in which one would try them. */
import { type ScenarioName, scenarioNames, scenarios } from '../enrollment/scenarios.ts';
import { type Os, systems } from '../surface.ts';

export const groups = ['well', 'code', 'camera', 'phone', 'pin', 'network', 'login'] as const;

/** The scenarios of a system in their groups, then those of the other one; every scenario stands in one group. */
export function scenarioMenu(os: Os): { group: Group | `only-${Os}`; names: ScenarioName[] }[] {
  const other = os === 'iphone' ? 'android' : 'iphone';
  return [
    ...groups.map((group) => ({
      group,
      names: scenarioNames.filter((name) => groupOf[name] === group && runsOn(name, os)),
    })),
    { group: `only-${other}` as const, names: scenarioNames.filter((name) => !runsOn(name, os)) },
  ].filter(({ names }) => names.length > 0);
}

/** True when the scenario makes sense on the system. */
export function runsOn(name: ScenarioName, os: Os): boolean {
  const on: readonly Os[] = scenarios[name].on;
  return on.includes(os);
}

/** The system asked for where the scenario runs on it, else one on which it does. */
export function systemFor(name: ScenarioName, os: Os | null): Os {
  return [os, ...systems].find((system) => system !== null && runsOn(name, system)) ?? systems[0];
}

export function isScenario(text: string | undefined): text is ScenarioName {
  return text !== undefined && Object.hasOwn(scenarios, text);
}

const groupOf: Record<ScenarioName, Group> = {
  'first-activation': 'well',
  'app-installed': 'well',
  'app-in-use': 'well',
  'add-user': 'well',
  'add-user-from-login': 'well',
  'code-expired': 'code',
  'code-used': 'code',
  'wrong-code': 'code',
  'mistyped-code': 'code',
  'too-many-attempts': 'code',
  'already-enrolled': 'code',
  'already-active': 'code',
  'active-elsewhere': 'code',
  'not-active': 'code',
  'scanning-off': 'camera',
  'front-camera': 'camera',
  'camera-refused': 'camera',
  'notifications-refused': 'login',
  'phone-too-old': 'phone',
  'phone-rooted': 'phone',
  'no-screen-lock': 'phone',
  'pin-too-short': 'pin',
  'pin-too-long': 'pin',
  'pin-incorrect': 'pin',
  'pin-locked': 'pin',
  'network-down': 'network',
  'network-slow': 'network',
  'answer-lost': 'network',
  'notification-login': 'login',
  'notification-elsewhere': 'login',
  'login-offline': 'login',
  'challenge-stale': 'login',
};

export type Group = (typeof groups)[number];
