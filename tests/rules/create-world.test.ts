import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/enrollment/create-world.ts';
import { shownCode } from '../../src/enrollment/facts.ts';
import { type ScenarioName, scenarioNames, scenarios } from '../../src/enrollment/scenarios.ts';
import { type Os, systems } from '../../src/surface.ts';

const now = 1_767_603_600;

test.each(scenarioNames)('the world of %s starts on each of its systems', (name) => {
  for (const os of scenarios[name].on)
    expect(createWorld(name, { os, now })).toMatchObject({ v: 1, scenario: name, os });
});

test('without a system it takes the first, and the other one where the scenario makes no sense', () => {
  expect(createWorld('first-activation', { now }).os).toBe('iphone');
  expect(createWorld('phone-rooted', { now, os: 'iphone' }).os).toBe('android');
  expect(createWorld('no-screen-lock', { now, os: 'android' }).os).toBe('iphone');
});

test('the same arguments make the same world, another seed another code', () => {
  const make = (seed: number) => createWorld('already-active', { now, seed });
  expect(make(5)).toEqual(make(5));
  expect(shownCode(make(5))?.code).not.toBe(shownCode(make(6))?.code);
  expect(createWorld('first-activation', { now, seed: 2 ** 32 + 3 }).random).toBe(3);
});

test('the clock may have been moved before', () => {
  const world = createWorld('already-active', { now: now + 0.9, offset: 60 });
  expect(world.offset).toBe(60);
  expect(shownCode(world)?.expires).toBe(now + 360);
});

test.each<[Os, string, string]>([
  ['iphone', '17.5', 'ask'],
  ['android', '14', 'yes'],
])('a fresh %s has no app and has been asked nothing', (os, version, notifications) => {
  expect(createWorld('first-activation', { now, os })).toEqual({
    v: 1,
    scenario: 'first-activation',
    os,
    random: 1,
    offset: 0,
    users: [
      { id: 'practice01', activeOn: null },
      { id: 'practice02', activeOn: null },
    ],
    portals: [],
    codes: [],
    phones: { iphone: expect.anything(), android: expect.anything() },
    approvals: [],
    challenges: [],
    temporaryCodes: [],
    cards: [],
    attempts: [],
    replies: {},
  });
  expect(createWorld('add-user', { now, os: os === 'iphone' ? 'android' : 'iphone' }).phones[os]).toEqual({
    os,
    version,
    rooted: false,
    lock: 'biometric',
    camera: 'ask',
    notifications,
    lens: 'rear',
    scanCodes: true,
    app: 'absent',
    opensWith: 'login',
    generation: 'classic',
    firstPage: 'setup',
    enrolled: [],
    recoverable: [],
    pin: null,
    network: 'ok',
  });
});

/** What the phone that is practised with is like. */
const phones: Partial<Record<ScenarioName, object>> = {
  'first-activation': { app: 'absent', camera: 'ask' },
  'app-installed': {
    app: 'installed',
    camera: 'yes',
    notifications: 'yes',
    opensWith: 'login',
    enrolled: [],
  },
  'add-user': {
    app: 'installed',
    camera: 'ask',
    notifications: 'yes',
    opensWith: 'home',
    enrolled: ['practice01'],
  },
  'add-user-from-login': {
    camera: 'yes',
    notifications: 'yes',
    opensWith: 'login',
    enrolled: ['practice01'],
  },
  'already-enrolled': { enrolled: ['practice01', 'practice02'] },
  'already-active': { enrolled: ['practice01'] },
  'active-elsewhere': { app: 'installed', enrolled: [] },
  'not-active': { app: 'installed', enrolled: [] },
  'scanning-off': { app: 'installed', scanCodes: false },
  'front-camera': { app: 'installed', lens: 'front' },
  'camera-refused': { enrolled: ['practice01'], camera: 'no' },
  'notifications-refused': { enrolled: ['practice01'], notifications: 'no' },
  'network-down': { app: 'installed', network: 'down' },
  'network-slow': { app: 'installed', network: 'slow' },
  'answer-lost': { app: 'installed', network: 'loses-answers' },
  'notification-login': { enrolled: ['practice01'], notifications: 'yes' },
  'notification-elsewhere': { app: 'installed', enrolled: [] },
  'app-reinstalled': { app: 'installed', notifications: 'yes', enrolled: [], recoverable: ['practice01'] },
  'text-message': { app: 'absent', firstPage: 'register', enrolled: [] },
  'text-message-login': { app: 'installed', opensWith: 'login', firstPage: 'services' },
  'text-message-home': { app: 'installed', opensWith: 'home', firstPage: 'services' },
  'login-offline': { enrolled: ['practice01'], network: 'down' },
};

test.each(Object.entries(phones) as [ScenarioName, object][])('in %s the phone is %j', (name, phone) => {
  for (const os of scenarios[name].on) expect(createWorld(name, { os, now }).phones[os]).toMatchObject(phone);
});

test.each(systems)('IB Key that is active on the %s has a PIN on Android only', (os) => {
  expect(createWorld('add-user', { now, os }).phones[os].pin).toBe(os === 'android' ? 'pin-right' : null);
});

describe.each(systems)('on %s', (os) => {
  const other = os === 'iphone' ? 'android' : 'iphone';

  test('users and phones agree in every scenario', () => {
    for (const name of scenarioNames) {
      const { users, phones: both } = createWorld(name, { now, os });
      for (const user of users)
        for (const system of systems)
          expect([...both[system].enrolled, ...both[system].recoverable].includes(user.id)).toBe(
            user.activeOn === system,
          );
    }
  });

  test('IB Key is active elsewhere in `notification-elsewhere`', () => {
    const world = createWorld('notification-elsewhere', { now, os });
    expect(world.users[0]).toEqual({ id: 'practice01', activeOn: other });
    expect(world.phones[other]).toMatchObject({
      app: 'installed',
      notifications: 'yes',
      enrolled: ['practice01'],
    });
  });

  test('only the phone that is practised with differs', () => {
    expect(createWorld('app-installed', { now, os }).phones[other]).toMatchObject({ app: 'absent' });
  });
});

test.each<[ScenarioName, object | null]>([
  ['first-activation', null],
  ['wrong-code', null],
  ['code-expired', { state: 'pending', user: 'practice01', expires: now - 1 }],
  ['code-used', { state: 'failed', user: 'practice01', expires: now + 300 }],
  ['already-enrolled', { state: 'pending', user: 'practice02', expires: now + 300 }],
  ['already-active', { state: 'pending', user: 'practice01', expires: now + 300 }],
])('Client Portal in %s shows %j', (name, code) => {
  const world = createWorld(name, { now });
  if (code === null) {
    expect(world.portals).toEqual([]);
    expect(shownCode(world)).toBeNull();
  } else {
    expect(world.portals).toMatchObject([{ state: 'open' }]);
    expect(shownCode(world)).toMatchObject(code);
  }
});

test.each<[ScenarioName, string]>([
  ['too-many-attempts', 'code-unknown'],
  ['pin-locked', 'pin-incorrect'],
])('in %s somebody tried five times already', (name, failure) => {
  const world = createWorld(name, { now });
  expect(world.attempts).toEqual(Array.from({ length: 5 }, () => ({ phone: world.os, failure, at: now })));
});
