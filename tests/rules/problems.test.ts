import { describe, expect, test } from 'vitest';
import { apiNames, withNames } from '../../src/enrollment/api-names.ts';
import { failureNames, failureOf } from '../../src/enrollment/failures.ts';
import {
  isServiceFailure,
  type ProblemCode,
  problemOf,
  serviceFailures,
} from '../../src/enrollment/problems.ts';
import { protocolErrors } from '../../src/enrollment/protocol-errors.ts';
import { androidScreens, iphoneScreens } from '../../src/phone/screens.ts';
import { portalScreens } from '../../src/portal/screens.ts';
import { formatScreenRef, type Os, systems } from '../../src/surface.ts';
import { apiFile } from '../support/api-file.ts';

const fromService = failureNames.filter((name) => failureOf(name).source === 'service');

test('the service has a text for each of its failures, and for no other', () => {
  expect(serviceFailures.toSorted()).toEqual(fromService.toSorted());
  expect(isServiceFailure('offline')).toBe(false);
  expect(isServiceFailure('slow-down')).toBe(false);
  expect(isServiceFailure('toString')).toBe(false);
});

test.each(Object.entries(apiNames))(
  'the API file lists every %s once, and has no list of its own',
  (schema, names) => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
    expect(apiFile.components.schemas[schema]?.enum).toEqual(names);
  },
);

test('names that the API file has no place for, or lists by itself, stop the build', () => {
  const schemas = (first: string) =>
    `components: { schemas: { ${first}, ${Object.keys(apiNames)
      .slice(1)
      .map((name) => `${name}: {}`)} } }`;
  expect(withNames(schemas('Failure: {}'))).toContain('code-used');
  expect(() => withNames(schemas('Other: {}'))).toThrow('has to have a schema Failure');
  expect(() => withNames(schemas('Failure: { enum: [gone] }'))).toThrow('schema Failure without an `enum`');
});

test('no name is both a failure and a protocol error', () => {
  expect(failureNames.filter((name) => Object.hasOwn(protocolErrors, name))).toEqual([]);
});

describe.each(serviceFailures)('%s', (name) => {
  test('has a status of refusals, a page, a cure and texts', () => {
    const { status, remedy } = failureOf(name);
    expect(problemOf(name, null)).toEqual({
      type: `/problems/${name}`,
      title: expect.stringMatching(/^[A-Z].{3,}[^.]$/),
      status,
      detail: expect.stringMatching(/^[A-Z].{8,}[^.]\.$/),
      code: name,
      remedy,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each(systems)('says what the %s shows, where that system can meet it', (os) => {
    const screen = failureOf(name).shown[os];
    const isOnPhone = screen !== undefined && screen.surface !== 'portal';
    expect(problemOf(name, os).shownOnPhone).toBe(isOnPhone ? formatScreenRef(screen) : undefined);
  });
});

test.each(Object.entries(protocolErrors))(
  'the protocol error %s has status %d and points to the documentation',
  (name, status) => {
    expect(problemOf(name as keyof typeof protocolErrors, 'iphone')).toEqual({
      type: `/sandbox/api#${name}`,
      title: expect.stringMatching(/^[A-Z].{3,}[^.]$/),
      status,
      detail: expect.stringMatching(/^[A-Z`].{8,}[^.]\.$/),
      code: name,
    });
  },
);

test('titles and details are said once each', () => {
  const problems = [...serviceFailures, ...Object.keys(protocolErrors)].map((name) =>
    problemOf(name as ProblemCode, null),
  );
  for (const key of ['title', 'detail'] as const) {
    const said = problems
      .map((problem) => problem[key])
      .filter((text, place, all) => all.indexOf(text) !== place);
    expect(said.length, said.join()).toBeLessThanOrEqual(3);
  }
});

test('extras are added', () => {
  expect(problemOf('pin-incorrect', 'android', { attemptsLeft: 3 })).toMatchObject({
    attemptsLeft: 3,
    code: 'pin-incorrect',
  });
  expect(problemOf('slow-down', null, { interval: 10 })).toMatchObject({ interval: 10 });
});

test('what a failure shows is a state of a screen of that system, or of Client Portal', () => {
  const screens = {
    iphone: [...iphoneScreens, ...portalScreens],
    android: [...androidScreens, ...portalScreens],
  };
  const missing = failureNames.flatMap((name) =>
    Object.entries(failureOf(name).shown)
      .filter(
        ([os, ref]) =>
          !screens[os as Os].some(
            ({ surface, screen, states }) =>
              surface === ref.surface && screen === ref.screen && states.includes(ref.state ?? ''),
          ),
      )
      .map(([, ref]) => `${name}: ${formatScreenRef(ref)}`),
  );
  expect(missing).toEqual([]);
});
