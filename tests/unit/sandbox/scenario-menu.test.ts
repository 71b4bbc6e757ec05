import { expect, test } from 'vitest';
import { scenarioNames, scenarios } from '../../../src/enrollment/scenarios.ts';
import { isScenario, scenarioMenu, systemFor } from '../../../src/sandbox/scenario-menu.ts';
import { systems } from '../../../src/surface.ts';

test.each(systems)(
  'the menu of %s holds every scenario once, those of the other phone in a group of their own',
  (os) => {
    const menu = scenarioMenu(os);
    expect(menu.flatMap(({ names }) => names).toSorted()).toEqual(scenarioNames.toSorted());
    const other = os === 'iphone' ? 'android' : 'iphone';
    const elsewhere = menu.find(({ group }) => group === `only-${other}`)?.names;
    expect(elsewhere).toEqual(scenarioNames.filter((name) => !scenarios[name].on.some((on) => on === os)));
    expect(elsewhere?.map((name) => systemFor(name, os))).toEqual(elsewhere?.map(() => other));
  },
);

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
