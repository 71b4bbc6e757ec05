import { expect, test } from 'vitest';
import { scenarioNames, scenarios } from '../../../src/enrollment/scenarios.ts';
import { isScenario, scenarioMenu, systemFor } from '../../../src/sandbox/scenario-menu.ts';
import { systems } from '../../../src/surface.ts';

test.each(systems)('the menu of %s holds every scenario of that system once', (os) => {
  const offered = scenarioMenu(os).flatMap(({ names }) => names);
  const expected = scenarioNames.filter((name) => (scenarios[name].on as readonly string[]).includes(os));
  expect(offered.toSorted()).toEqual(expected.toSorted());
});

test('a scenario that makes no sense on the asked system takes the other one', () => {
  expect(systemFor('phone-rooted', 'iphone')).toBe('android');
  expect(systemFor('no-screen-lock', 'android')).toBe('iphone');
  expect(systemFor('first-activation', 'android')).toBe('android');
  expect(systemFor('first-activation', null)).toBe('iphone');
});

test('only permanent names are scenarios', () => {
  expect(isScenario('code-used')).toBe(true);
  expect(isScenario('constructor')).toBe(false);
  expect(isScenario(undefined)).toBe(false);
});
