import { expect, test } from 'vitest';
import { portalJourney } from '../../../src/portal/journey.ts';
import { portalScreens } from '../../../src/portal/screens.ts';
import { portalCalls } from '../../../src/portal/shown-screen.ts';
import { startSession } from '../../../src/simulator/session.ts';
import { formatScreenRef } from '../../../src/surface.ts';

const pick = { verb: 'pick', control: 'user', value: 'practice01' } as const;
const logOut = { verb: 'tap', control: 'log-out', value: null } as const;

test('every state of the portal that shows something is a screen of the registry', () => {
  const names = Object.keys(portalJourney.states).filter((name) => !portalCalls.includes(name));
  expect(names.filter((name) => !portalScreens.some(({ screen }) => screen === name))).toEqual([]);
});

test('a user without IB Key gets the banner with a code', () => {
  const session = startSession('first-activation', 'iphone');
  session.act('portal', pick);
  expect(shown(session)).toBe('portal/banner@code');
  expect(session.world.codes).toHaveLength(1);
});

test('a user with IB Key waits for the phone, and is let in by it', () => {
  const session = startSession('notification-login', 'iphone');
  session.act('portal', pick);
  expect(shown(session)).toBe('portal/waiting@plain');
  session.act('iphone', { verb: 'tap', control: 'open', value: null });
  session.act('iphone', { verb: 'tap', control: 'authorize', value: null });
  session.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(shown(session)).toBe('portal/done@plain');
});

test('a log-in that nobody approves ends', () => {
  const session = startSession('notification-login', 'iphone');
  session.act('portal', pick);
  session.wait(200);
  expect(shown(session)).toBe('portal/login@plain');
});

test('a code that expires is said to be expired, and logging in again brings a fresh one', () => {
  const session = startSession('first-activation', 'android');
  session.act('portal', pick);
  const first = session.world.codes.at(-1)?.code;
  session.wait(400);
  expect(shown(session)).toBe('portal/banner@expired');
  session.act('portal', logOut);
  expect(shown(session)).toBe('portal/login@plain');
  session.act('portal', pick);
  expect(shown(session)).toBe('portal/banner@code');
  expect(session.world.codes.at(-1)?.code).not.toBe(first);
});

test('a scenario may begin with the portal open', () => {
  expect(shown(startSession('code-used', 'iphone'))).toBe('portal/banner@code');
});

test('a temporary code whose days are over is not accepted, and can be typed again', () => {
  const session = startSession('lost-phone', 'iphone');
  session.act('portal', pick);
  session.act('portal', { verb: 'type', control: 'temporary-code', value: 'temporary-code' });
  expect(shown(session)).toBe('portal/second-code@filled');
  for (let week = 0; week < 2; week++) session.wait(604_800);
  session.act('portal', { verb: 'tap', control: 'log-in', value: null });
  expect(shown(session)).toBe('portal/second-code@not-accepted');
  session.act('portal', { verb: 'type', control: 'temporary-code', value: 'temporary-code' });
  expect(shown(session)).toBe('portal/second-code@filled');
  session.act('portal', logOut);
  expect(shown(session)).toBe('portal/login@plain');
});

function shown(session: ReturnType<typeof startSession>): string {
  return formatScreenRef(session.showing().portal);
}
