import { describe, expect, test } from 'vitest';
import { claimCode, closeEnrollment, logOut, openEnrollment } from '../../src/enrollment/client.ts';
import { formatInstant } from '../../src/enrollment/clock.ts';
import type { Purpose } from '../../src/enrollment/world.ts';
import type { Os } from '../../src/surface.ts';
import { Service } from '../support/service.ts';
import { claim, showCode } from '../support/visits.ts';

const unknown = 'DEMO-7KQM-2R9P-WX4L';
const mistyped = 'DEMO-7KQM-2R9P-WX4M';

function present(service: Service, code: string, phone: Os = 'iphone', purpose: Purpose = 'activate') {
  return claimCode({ code, phone, purpose }, service.key());
}

test.each<[Os, Purpose, string]>([
  ['iphone', 'activate', 'device-check'],
  ['iphone', 'add-user', 'device-check'],
  ['android', 'activate', 'create-pin'],
  ['android', 'add-user', 'enter-pin'],
])('on %s, to %s asks for %s', (phone, purpose, next) => {
  const service = new Service(purpose === 'activate' ? 'app-installed' : 'add-user', { os: phone });
  const { code } = showCode(service, 'practice02');
  service.now += 10;
  const reply = service.send(present(service, code, phone, purpose));
  const [row] = service.world.codes;
  expect(row).toMatchObject({ state: 'claimed', phone, purpose, failure: null });
  expect(reply.body).toEqual({
    id: row?.claim,
    user: 'practice02',
    next,
    attemptsLeft: 5,
    expires: formatInstant(service.now + 290),
  });
  expect(reply.headers.location).toBe(`enrollment-claims/${row?.claim}`);
});

test('a code is found however it is typed', () => {
  const service = new Service('app-installed');
  const { code } = showCode(service);
  service.answer(present(service, code.toLowerCase().replaceAll('-', 'ー')));
});

test('a claim takes its own code only', () => {
  const service = new Service('app-installed');
  showCode(service);
  const { code } = showCode(service, 'practice02');
  service.answer(present(service, code));
  expect(service.world.codes.map(({ state }) => state)).toEqual(['pending', 'claimed']);
});

describe('the first claim spends the code', () => {
  test('when it succeeds', () => {
    const service = new Service('app-installed');
    const { code } = claim(service, 'iphone');
    expect(service.refusal(present(service, code))).toBe('code-used');
    expect(service.refusal(present(service, code, 'android'))).toBe('code-used');
  });

  test('when the phone may not', () => {
    const service = new Service('phone-rooted');
    const { code } = showCode(service);
    expect(service.refusal(present(service, code, 'android'))).toBe('phone-rooted');
    expect(service.world.codes[0]).toMatchObject({
      state: 'failed',
      failure: 'phone-rooted',
      phone: 'android',
    });
    expect(service.refusal(present(service, code, 'iphone'))).toBe('code-used');
  });
});

test.each<[string, (service: Service, portal: string, enrollment: string) => void]>([
  ['a log-out', (service, portal) => service.answer(logOut(portal))],
  ['another code', (service, portal) => service.answer(openEnrollment(portal, service.key()))],
  ['closing it', (service, portal, enrollment) => service.answer(closeEnrollment(portal, enrollment))],
])('%s makes a code void', (_what, act) => {
  const service = new Service('app-installed');
  const { code, portal, enrollment } = showCode(service);
  act(service, portal, enrollment);
  expect(service.refusal(present(service, code))).toBe('code-used');
});

test('a code that ran out is expired, not used', () => {
  const service = new Service('app-installed');
  const { code } = showCode(service);
  service.now += 300;
  expect(service.refusal(present(service, code))).toBe('code-expired');
});

describe('which phone may', () => {
  test.each<[Os, object, string | null]>([
    ['iphone', { version: '10.3' }, 'phone-too-old'],
    ['iphone', { version: '11.0' }, null],
    ['iphone', { version: '11' }, null],
    ['iphone', { version: '11.4.1' }, null],
    ['iphone', { version: '10.99.99' }, 'phone-too-old'],
    ['iphone', { version: '9' }, 'phone-too-old'],
    ['android', { version: '5.1.1' }, 'phone-too-old'],
    ['android', { version: '6' }, null],
    ['android', { version: '6.0.1' }, null],
    ['android', { version: '14' }, null],
    ['iphone', { lock: 'none' }, 'no-screen-lock'],
    ['iphone', { lock: 'passcode' }, null],
    ['android', { lock: 'none' }, null],
    ['android', { rooted: true }, 'phone-rooted'],
    ['iphone', { rooted: true }, 'phone-rooted'],
    ['android', { rooted: true, version: '5.0' }, 'phone-rooted'],
    ['iphone', { version: '10.0', lock: 'none' }, 'phone-too-old'],
  ])('%s with %j: %s', (phone, settings, failure) => {
    const service = new Service('app-installed', { os: phone });
    const { code } = showCode(service);
    const phones = { ...service.world.phones, [phone]: { ...service.world.phones[phone], ...settings } };
    service.world = { ...service.world, phones };
    const result = service.ask(present(service, code, phone));
    expect(result.kind === 'answer' ? null : result.problem.code).toBe(failure);
  });
});

describe('for which purpose', () => {
  test.each<['app-installed' | 'add-user', Purpose, string | null]>([
    ['app-installed', 'activate', null],
    ['app-installed', 'add-user', 'not-active'],
    ['add-user', 'activate', 'already-active'],
    ['add-user', 'add-user', null],
  ])('in the world %s, to %s: %s', (scenario, purpose, failure) => {
    const service = new Service(scenario);
    const { code } = showCode(service, 'practice02');
    const result = service.ask(present(service, code, 'iphone', purpose));
    expect(result.kind === 'answer' ? null : result.problem.code).toBe(failure);
  });

  test('a user who is active anywhere cannot be enrolled again', () => {
    const service = new Service('already-enrolled', { os: 'android' });
    const code = service.world.codes[0]?.code ?? '';
    expect(service.refusal(present(service, code, 'android', 'add-user'))).toBe('already-enrolled');
    expect(service.world.codes[0]).toMatchObject({ state: 'failed', failure: 'already-enrolled' });
  });
});

describe('wrong codes', () => {
  test('mistyped and unknown are told apart', () => {
    const service = new Service('app-installed');
    expect(service.refusal(present(service, mistyped))).toBe('code-mistyped');
    expect(service.refusal(present(service, unknown))).toBe('code-unknown');
  });

  test('what is no practice code is dropped unread and does not count', () => {
    const service = new Service('app-installed');
    for (let count = 0; count < 6; count += 1)
      expect(service.refusal(present(service, 'U7654321'))).toBe('not-a-practice-code');
    expect(service.world.attempts).toEqual([]);
    expect(JSON.stringify(service.world.replies)).not.toContain('"code":"U7654321"');
  });

  test('five within five minutes stop this phone, even with a right code, and not the other one', () => {
    const service = new Service('app-installed');
    const { code } = showCode(service);
    for (const wrong of [unknown, mistyped, unknown, mistyped]) service.send(present(service, wrong));
    service.now += 100;
    expect(service.refusal(present(service, unknown))).toBe('code-unknown');
    const reply = service.send(present(service, code));
    expect(reply.body).toMatchObject({ code: 'too-many-attempts' });
    expect(reply.headers['retry-after']).toBe('200');
    service.answer(present(service, code, 'android'));
  });

  test('the wait ends when the first of the five is five minutes old', () => {
    const service = new Service('app-installed');
    for (let count = 0; count < 5; count += 1) {
      service.send(present(service, unknown));
      service.now += 10;
    }
    service.now += 249;
    expect(service.send(present(service, unknown)).headers['retry-after']).toBe('1');
    service.now += 1;
    expect(service.refusal(present(service, unknown))).toBe('code-unknown');
    expect(service.refusal(present(service, unknown))).toBe('too-many-attempts');
  });

  test('a refused try while waiting does not count', () => {
    const service = new Service('too-many-attempts');
    const before = service.world.attempts;
    expect(service.refusal(present(service, unknown))).toBe('too-many-attempts');
    expect(service.world.attempts).toBe(before);
  });

  test('wrong PINs do not stop codes', () => {
    const service = new Service('pin-locked', { os: 'android' });
    expect(service.refusal(present(service, unknown, 'android'))).toBe('code-unknown');
  });

  test('of each kind a phone is remembered for five', () => {
    const service = new Service('app-installed');
    for (let count = 0; count < 12; count += 1) {
      service.send(present(service, count % 2 === 0 ? unknown : mistyped));
      service.now += 300;
    }
    expect(service.world.attempts).toHaveLength(10);
    expect(service.world.attempts.map(({ at }) => at)).toEqual(
      service.world.attempts.map(({ at }) => at).toSorted(),
    );
  });
});

test('a refusal names its page, its cure and what the phone shows', () => {
  const service = new Service('app-installed', { os: 'android' });
  expect(service.send(present(service, unknown, 'android')).body).toEqual({
    type: '/problems/code-unknown',
    title: 'No such code',
    status: 404,
    detail: 'The code is well formed, but no open session shows it.',
    code: 'code-unknown',
    remedy: 'fresh-code',
    shownOnPhone: 'android/error@try-again',
  });
});
