import { expect, test } from 'vitest';
import { claimCode, logIn, openEnrollment } from '../../../src/enrollment/client.ts';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { scenarioNames } from '../../../src/enrollment/scenarios.ts';
import { handle } from '../../../src/enrollment/server.ts';
import type { World } from '../../../src/enrollment/world.ts';
import { world as worldShape } from '../../../src/sandbox/saved-world.ts';
import { systems } from '../../../src/surface.ts';

const now = 1_800_000_000;

test.each(scenarioNames)('the world of %s is one, before and after it was practised in', (scenario) => {
  for (const os of systems) {
    const world = createWorld(scenario, { os, now });
    expect(isValid(copy(world))).toBe(true);
    expect(isValid(copy(practised(world)))).toBe(true);
  }
});

test.each([
  ['another version', (world: World) => ({ ...world, v: 2 })],
  ['an unknown scenario', (world: World) => ({ ...world, scenario: 'constructor' })],
  ['a member too many', (world: World) => ({ ...world, password: 'x' })],
  ['a member too few', ({ codes: _codes, ...world }: World) => world],
  ['a phone that is none', (world: World) => ({ ...world, phones: { ...world.phones, iphone: {} } })],
  ['a code that is not for practice', (world: World) => withCode(world, 'ABCD-1234-EFGH-5678')],
  ['time that runs backwards', (world: World) => ({ ...world, offset: -1 })],
  ['more rows than a world has', (world: World) => ({ ...world, portals: Array(51).fill(world.portals[0]) })],
])('%s is refused', (_name, change) => {
  expect(isValid(copy(change(createWorld('code-used', { now }))))).toBe(false);
});

test.each([null, 'text', 7, [], {}])('%j is not a world', (value) => {
  expect(isValid(value)).toBe(false);
});

/** The world after a log-in, a code and a claim. */
function practised(world: World): World {
  const entered = handle(logIn('practice02', 'a-key-of-eight'), world, now).world;
  const portal = entered.portals.at(-1)?.id ?? '';
  const shown = handle(openEnrollment(portal, 'another-key'), entered, now).world;
  const code = shown.codes.at(-1)?.code ?? 'DEMO-2222-2222-2222';
  return handle(claimCode({ code, phone: world.os, purpose: 'add-user' }, 'a-third-key'), shown, now).world;
}

function withCode(world: World, code: string): World {
  return { ...world, codes: world.codes.map((row) => ({ ...row, code })) };
}

function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function isValid(value: unknown): boolean {
  return worldShape.safeParse(value).success;
}
