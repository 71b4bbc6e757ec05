/** The scenarios as a menu: by what they are about, in the order in which one would try them. */
import { type Scenario, type ScenarioName, scenarioNames, scenarios } from '../enrollment/scenarios.ts';
import { type Os, systems } from '../surface.ts';

export const groups: readonly Scenario['group'][] = [
  'well',
  'text',
  'again',
  'code',
  'camera',
  'phone',
  'pin',
  'network',
  'login',
];

/** The scenarios of a system in their groups, then those of the other one; every scenario stands in one group. */
export function scenarioMenu(os: Os): { group: Group | `only-${Os}`; names: ScenarioName[] }[] {
  const other = os === 'iphone' ? 'android' : 'iphone';
  return [
    ...groups.map((group) => ({
      group,
      names: scenarioNames.filter((name) => scenarios[name].group === group && runsOn(name, os)),
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

type Group = Scenario['group'];
