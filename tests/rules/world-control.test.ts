import { describe, expect, test } from 'vitest';
import { advanceClock, changePhone, lookAtWorld, replaceWorld } from '../../src/enrollment/client.ts';
import { createWorld } from '../../src/enrollment/create-world.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';
import { claim, showCode } from '../support/visits.ts';

test('the world is shown without its memory of replies', () => {
  const service = new Service('app-installed');
  showCode(service);
  const { replies, ...rest } = service.world;
  expect(Object.keys(replies)).toHaveLength(2);
  expect(service.answer(lookAtWorld())).toEqual(rest);
});

describe('the clock', () => {
  test('moves forward, and what falls due expires', () => {
    const service = new Service('app-installed');
    claim(service, 'iphone');
    const reply = service.send(advanceClock(300));
    expect(reply.body).toEqual({ now: '2026-01-05T09:05:00Z' });
    expect(reply.headers['sandbox-now']).toBe('2026-01-05T09:05:00Z');
    expect(service.world.offset).toBe(300);
    expect(service.world.codes[0]?.state).toBe('expired');
    service.answer(advanceClock(60));
    expect(service.world.offset).toBe(360);
  });

  test.each([0, -1, 604_801, 1.5])('does not move by %d', (advance) => {
    const service = new Service('app-installed');
    expect(service.refusal(advanceClock(advance))).toBe('invalid-body');
  });

  test('moves by a week at most', () => {
    const service = new Service('app-installed');
    service.answer(advanceClock(604_800));
  });
});

describe('another scenario', () => {
  test('is the world made afresh, at the virtual time it is', () => {
    const service = new Service('first-activation');
    showCode(service);
    service.answer(advanceClock(1000));
    const shown = service.answer(replaceWorld({ scenario: 'code-expired', os: 'android', seed: 9 }));
    const expected = createWorld('code-expired', { os: 'android', seed: 9, now: service.now, offset: 1000 });
    expect(service.world).toEqual(expected);
    expect(service.world.codes[0]?.expires).toBe(service.now + 999);
    const { replies: _replies, ...rest } = expected;
    expect(shown).toEqual(rest);
  });

  test('needs neither system nor seed', () => {
    const service = new Service('first-activation');
    service.answer(replaceWorld({ scenario: 'phone-rooted' }));
    expect(service.world).toMatchObject({ scenario: 'phone-rooted', os: 'android', random: 1 });
  });

  test.each([
    { scenario: 'nope' },
    { scenario: 'add-user', seed: -1 },
    { scenario: 'add-user', seed: 2 ** 32 },
    {},
  ])('%j is refused', (body) => {
    const service = new Service('first-activation');
    const request: PracticeRequest = { method: 'PUT', path: '/world', headers: {}, body };
    expect(service.send(request).body).toMatchObject({ code: 'invalid-body' });
  });

  test('takes the largest seed', () => {
    const service = new Service('first-activation');
    service.answer(replaceWorld({ scenario: 'add-user', seed: 2 ** 32 - 1 }));
    expect(service.world.random).toBe(2 ** 32 - 1);
  });
});

describe('settings of a phone', () => {
  test('change one phone, and what is left out stays', () => {
    const service = new Service('app-installed');
    const before = service.world.phones;
    const after = service.answer(changePhone('android', { rooted: true, version: '5.1' }));
    expect(after).toEqual({ ...before.android, rooted: true, version: '5.1' });
    expect(service.world.phones).toEqual({ ...before, android: after });
  });

  test('all of them may change at once', () => {
    const service = new Service('app-installed');
    const settings = {
      version: '10.3.1',
      rooted: true,
      lock: 'none',
      camera: 'no',
      notifications: 'no',
      lens: 'front',
      scanCodes: false,
      app: 'absent',
      opensWith: 'home',
      network: 'loses-answers',
    } as const;
    expect(service.answer(changePhone('iphone', settings))).toMatchObject(settings);
  });

  test.each([
    { version: 'new' },
    { version: '1.2.3.4' },
    { version: 'x17' },
    { version: '17x' },
    { version: '117' },
    { rooted: 'yes' },
    { lock: 'pattern' },
    { camera: 'maybe' },
    { notifications: true },
    { lens: 'side' },
    { scanCodes: 1 },
    { app: 'deleted' },
    { opensWith: 'menu' },
    { network: 'fast' },
    { enrolled: ['practice01'] },
    { os: 'android' },
  ])('%j is refused', (settings) => {
    const service = new Service('app-installed');
    const request: PracticeRequest = {
      method: 'PATCH',
      path: '/world/phones/iphone',
      headers: {},
      body: settings,
    };
    expect(service.send(request).body).toMatchObject({ code: 'invalid-body' });
  });
});
