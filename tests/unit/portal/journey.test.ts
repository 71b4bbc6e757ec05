import { expect, test } from 'vitest';
import { portalJourney } from '../../../src/portal/journey.ts';
import { portalScreens } from '../../../src/portal/screens.ts';
import { openPractice } from '../../../src/simulator/practice.ts';
import { formatScreenRef } from '../../../src/surface.ts';

const pick = { verb: 'pick', control: 'user', value: 'practice01' } as const;
const logOut = { verb: 'tap', control: 'log-out', value: null } as const;

test('every state of the portal that shows something is a screen of the registry', () => {
  const between = ['arriving', 'entering', 'leaving'];
  const names = Object.keys(portalJourney.states).filter((name) => !between.includes(name));
  expect(names.filter((name) => !portalScreens.some(({ screen }) => screen === name))).toEqual([]);
});

test('a user without IB Key gets the banner with a code', () => {
  const practice = openPractice('first-activation', 'iphone');
  practice.act('portal', pick);
  expect(shown(practice)).toBe('portal/banner@code');
  expect(practice.world.codes).toHaveLength(1);
});

test('a user with IB Key waits for the phone, and is let in by it', () => {
  const practice = openPractice('notification-login', 'iphone');
  practice.act('portal', pick);
  expect(shown(practice)).toBe('portal/waiting@plain');
  practice.act('iphone', { verb: 'tap', control: 'open', value: null });
  practice.act('iphone', { verb: 'unlock', control: 'unlock', value: null });
  expect(shown(practice)).toBe('portal/done@plain');
});

test('a log-in that nobody approves ends', () => {
  const practice = openPractice('notification-login', 'iphone');
  practice.act('portal', pick);
  practice.wait(200);
  expect(shown(practice)).toBe('portal/login@plain');
});

test('a code that expires is said to be expired, and logging in again brings a fresh one', () => {
  const practice = openPractice('first-activation', 'android');
  practice.act('portal', pick);
  const first = practice.world.codes.at(-1)?.code;
  practice.wait(400);
  expect(shown(practice)).toBe('portal/banner@expired');
  practice.act('portal', logOut);
  expect(shown(practice)).toBe('portal/login@plain');
  practice.act('portal', pick);
  expect(shown(practice)).toBe('portal/banner@code');
  expect(practice.world.codes.at(-1)?.code).not.toBe(first);
});

test('a scenario may begin with the portal open', () => {
  expect(shown(openPractice('code-used', 'iphone'))).toBe('portal/banner@code');
});

function shown(practice: ReturnType<typeof openPractice>): string {
  return formatScreenRef(practice.showing().portal);
}
