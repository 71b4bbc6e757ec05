import { describe, expect, test } from 'vitest';
import { claimCode, logIn, logOut, openEnrollment } from '../../src/enrollment/client.ts';
import {
  holds,
  isWorldFact,
  shownCode,
  shownPortal,
  typedCode,
  usualPin,
  waitingApproval,
} from '../../src/enrollment/facts.ts';
import type { WorldFact } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';
import { showCode } from '../support/visits.ts';

describe('facts', () => {
  test.each<[WorldFact, boolean]>([
    ['enrolled:practice01@android', true],
    ['enrolled:practice01@iphone', false],
    ['enrolled:practice02@android', false],
    ['notifications:yes', true],
    ['notifications:no', false],
    ['notifications:ask', false],
    ['app:installed', true],
    ['app:absent', false],
    ['code:fresh', false],
    ['code:spent', false],
  ])('of a world with an active IB Key and no log-in: %s is %s', (fact, held) => {
    expect(holds(new Service('add-user', { os: 'android' }).world, fact)).toBe(held);
  });

  test('`notifications` speaks of the phone that is practised with', () => {
    const { world } = new Service('notifications-refused');
    expect(holds(world, 'notifications:no')).toBe(true);
    expect(holds(new Service('first-activation', { os: 'iphone' }).world, 'notifications:ask')).toBe(true);
  });

  test('a code is fresh until it is claimed', () => {
    const service = new Service('app-installed');
    const { code } = showCode(service);
    expect([holds(service.world, 'code:fresh'), holds(service.world, 'code:spent')]).toEqual([true, false]);
    service.answer(claimCode({ code, phone: 'iphone', purpose: 'activate' }, service.key()));
    expect([holds(service.world, 'code:fresh'), holds(service.world, 'code:spent')]).toEqual([false, true]);
  });

  test.each([
    ['enrolled:practice02@iphone', true],
    ['notifications:ask', true],
    ['code:spent', true],
    ['enrolled:practice03@iphone', false],
    ['enrolled:practice01@tablet', false],
    ['notifications:maybe', false],
    ['code:old', false],
    ['a code:spent', false],
    ['code:spent by now', false],
    ['', false],
  ])('`%s` is a fact: %s', (text, known) => {
    expect(isWorldFact(text)).toBe(known);
  });
});

describe('what Client Portal shows', () => {
  test('is the latest log-in and its latest code', () => {
    const service = new Service('app-installed');
    expect([shownPortal(service.world), shownCode(service.world)]).toEqual([null, null]);
    showCode(service);
    const portal = service.answer(logIn('practice02', service.key()));
    expect(shownPortal(service.world)).toMatchObject({ id: portal.id });
    expect(shownCode(service.world)).toBeNull();
    service.answer(openEnrollment(portal.id, service.key()));
    const last = service.answer(openEnrollment(portal.id, service.key()));
    expect(shownCode(service.world)?.id).toBe(last.id);
  });

  test('is nothing after logging out', () => {
    const service = new Service('app-installed');
    const { portal } = showCode(service);
    service.answer(logOut(portal));
    expect([shownPortal(service.world), shownCode(service.world)]).toEqual([null, null]);
  });

  test('is a spent code as well', () => {
    expect(shownCode(new Service('code-used').world)?.state).toBe('failed');
  });
});

test('a phone shows the latest notification that waits', () => {
  const service = new Service('notification-login');
  expect(waitingApproval(service.world, 'iphone')).toBeNull();
  const first = service.answer(logIn('practice01', service.key()));
  const second = service.answer(logIn('practice01', service.key()));
  expect(waitingApproval(service.world, 'iphone')?.id).toBe(second.approval);
  expect(waitingApproval(service.world, 'android')).toBeNull();
  service.answer(logOut(second.id));
  expect(waitingApproval(service.world, 'iphone')?.id).toBe(first.approval);
});

describe('what the practising person types', () => {
  test('is nothing while no code is shown', () => {
    expect(typedCode(new Service('mistyped-code').world)).toBeNull();
  });

  test('is the code shown', () => {
    const service = new Service('app-installed');
    const { code } = showCode(service);
    expect(typedCode(service.world)).toBe(code);
  });

  test.each([
    ['mistyped-code', 'code-mistyped'],
    ['wrong-code', 'code-unknown'],
  ] as const)('goes wrong once in %s, whatever the code, and then is right', (scenario, failure) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const service = new Service(scenario, { seed });
      const { code } = showCode(service);
      const first = typedCode(service.world) ?? '';
      expect(first).toMatch(/^DEMO(-[B-DF-HJ-NP-TV-XZ2-9]{4}){3}$/);
      const tried = claimCode({ code: first, phone: 'iphone', purpose: 'activate' }, service.key());
      expect(service.refusal(tried)).toBe(failure);
      expect(typedCode(service.world)).toBe(code);
    }
  });

  test('differs by its last symbol only where it is mistyped', () => {
    const service = new Service('mistyped-code');
    const { code } = showCode(service);
    expect(typedCode(service.world)?.slice(0, -1)).toBe(code.slice(0, -1));
  });
});

test.each([
  ['first-activation', 'pin-right'],
  ['pin-too-short', 'pin-short'],
  ['pin-too-long', 'pin-long'],
  ['pin-incorrect', 'pin-other'],
  ['pin-locked', 'pin-other'],
] as const)('in %s the practising person takes %s first', (scenario, card) => {
  expect(usualPin(new Service(scenario).world)).toBe(card);
});
