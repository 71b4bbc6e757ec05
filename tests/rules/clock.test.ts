import { describe, expect, test } from 'vitest';
import { decideApproval, logIn } from '../../src/enrollment/client.ts';
import { formatInstant, settle, virtualTime } from '../../src/enrollment/clock.ts';
import { Service } from '../support/service.ts';
import { claim, showCode } from '../support/visits.ts';

test('virtual time is the wall clock in whole seconds and the offset of the world', () => {
  const { world } = new Service('first-activation');
  expect(virtualTime({ ...world, offset: 60 }, 100.9)).toBe(160);
});

test('an instant is written as RFC 3339 in whole seconds', () => {
  expect(formatInstant(1_767_603_600)).toBe('2026-01-05T09:00:00Z');
});

describe('when time passes', () => {
  test('a world in which nothing is due stays the same object', () => {
    const service = new Service('app-installed');
    showCode(service);
    expect(settle(service.world, service.now + 299)).toBe(service.world);
  });

  test.each(['pending', 'claimed'])('a %s code expires after five minutes, to the second', (state) => {
    const service = new Service('app-installed');
    if (state === 'pending') showCode(service);
    else claim(service, 'iphone');
    expect(service.world.codes[0]?.state).toBe(state);
    expect(settle(service.world, service.now + 299).codes[0]?.state).toBe(state);
    expect(settle(service.world, service.now + 300).codes[0]?.state).toBe('expired');
  });

  test('one of two codes may be due', () => {
    const service = new Service('app-installed');
    showCode(service);
    service.now += 60;
    showCode(service);
    expect(settle(service.world, service.now + 240).codes.map(({ state }) => state)).toEqual([
      'expired',
      'pending',
    ]);
  });

  test('a final code stays what it is, also when another is due', () => {
    const service = new Service('code-used');
    showCode(service);
    const later = settle(service.world, service.now + 300);
    expect(later.codes.map(({ state }) => state)).toEqual(['failed', 'expired']);
  });

  test('a final code stays what it is', () => {
    const { world, now } = new Service('code-used');
    expect(settle(world, now + 9999).codes[0]?.state).toBe('failed');
  });

  test('an approval expires after two minutes and takes its log-in with it, and no other', () => {
    const service = new Service('notification-login');
    const waits = service.answer(logIn('practice01', service.key()));
    const open = service.answer(logIn('practice02', service.key()));
    expect(settle(service.world, service.now + 119)).toBe(service.world);
    const later = settle(service.world, service.now + 120);
    expect(later.approvals[0]?.state).toBe('expired');
    expect(later.portals.map(({ id, state }) => [id, state])).toEqual([
      [waits.id, 'ended'],
      [open.id, 'open'],
    ]);
  });

  test('one of two approvals may be due', () => {
    const service = new Service('notification-login');
    service.answer(logIn('practice01', service.key()));
    service.now += 60;
    service.answer(logIn('practice01', service.key()));
    const later = settle(service.world, service.now + 60);
    expect(later.approvals.map(({ state }) => state)).toEqual(['expired', 'waiting']);
    expect(later.portals.map(({ state }) => state)).toEqual(['ended', 'waiting']);
  });

  test('two approvals may be due at once', () => {
    const service = new Service('notification-login');
    service.answer(logIn('practice01', service.key()));
    service.answer(logIn('practice01', service.key()));
    expect(settle(service.world, service.now + 120).portals.map(({ state }) => state)).toEqual([
      'ended',
      'ended',
    ]);
  });

  test('an approval that was decided stays decided, and its log-in open', () => {
    const service = new Service('notification-login');
    const { approval } = service.answer(logIn('practice01', service.key()));
    const decision = { phone: 'iphone', decision: 'approve' } as const;
    service.answer(decideApproval(approval ?? '', decision, service.key()));
    const later = settle(service.world, service.now + 9999);
    expect([later.approvals[0]?.state, later.portals[0]?.state]).toEqual(['approved', 'open']);
  });

  test('an answer is kept for a day', () => {
    const service = new Service('app-installed');
    service.answer(logIn('practice01', 'a-key-of-its-own'));
    expect(Object.keys(settle(service.world, service.now + 86_399).replies)).toEqual(['"a-key-of-its-own"']);
    expect(settle(service.world, service.now + 86_400).replies).toEqual({});
  });
});
