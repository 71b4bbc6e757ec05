import { describe, expect, test } from 'vitest';
import { closeEnrollment, openEnrollment, pollEnrollment } from '../../src/enrollment/client.ts';
import { formatInstant } from '../../src/enrollment/clock.ts';
import { readCode } from '../../src/enrollment/code.ts';
import { Service } from '../support/service.ts';
import { claim, showCode } from '../support/visits.ts';

test('a fresh code is a practice code that lives for five minutes', () => {
  const service = new Service('app-installed');
  const { portal } = showCode(service);
  const reply = service.send(openEnrollment(portal, service.key()));
  const { code, id } = service.world.codes.at(-1) ?? { code: '', id: '' };
  expect(reply.body).toEqual({
    id,
    user: 'practice01',
    state: 'pending',
    code,
    expires: formatInstant(service.now + 300),
    secondsLeft: 300,
    interval: 5,
    failure: null,
  });
  expect(reply.headers.location).toBe(`enrollment-sessions/${id}`);
  expect(readCode(code)).toEqual({ kind: 'code', code });
});

test('a second code of the same log-in cancels the first, whether claimed or not, and those of others stay', () => {
  const service = new Service('app-installed');
  const first = claim(service, 'iphone');
  showCode(service, 'practice02');
  service.answer(openEnrollment(first.portal, service.key()));
  service.answer(openEnrollment(first.portal, service.key()));
  expect(service.world.codes.map(({ state }) => state)).toEqual([
    'cancelled',
    'pending',
    'cancelled',
    'pending',
  ]);
});

test('a final code stays final when another is opened', () => {
  const service = new Service('code-used');
  service.answer(openEnrollment(service.world.portals[0]?.id ?? '', service.key()));
  expect(service.world.codes.map(({ state }) => state)).toEqual(['failed', 'pending']);
});

describe('polling', () => {
  test('tells how long the code lives, and hides it once it is claimed', () => {
    const service = new Service('app-installed');
    const shown = showCode(service);
    service.now += 100;
    const poll = service.answer(pollEnrollment(shown.portal, shown.enrollment));
    expect(poll).toMatchObject({ state: 'pending', code: shown.code, secondsLeft: 200 });
    const other = claim(service, 'iphone');
    const claimed = service.answer(pollEnrollment(other.portal, other.enrollment));
    expect(claimed).toMatchObject({ state: 'claimed', code: null, secondsLeft: 300 });
  });

  test('an expired code has no seconds left', () => {
    const service = new Service('app-installed');
    const shown = showCode(service);
    service.now += 1000;
    const poll = service.answer(pollEnrollment(shown.portal, shown.enrollment));
    expect(poll).toMatchObject({ state: 'expired', code: null, secondsLeft: 0 });
  });

  test('every poll that comes too early adds five seconds, up to a minute', () => {
    const service = new Service('app-installed');
    const { portal, enrollment } = showCode(service);
    const poll = pollEnrollment(portal, enrollment);
    expect(service.answer(poll).interval).toBe(5);
    service.now += 4;
    const early = service.send(poll);
    expect(early.headers['retry-after']).toBe('10');
    expect(early.body).toMatchObject({ code: 'slow-down', interval: 10 });
    service.now += 10;
    expect(service.answer(poll).interval).toBe(10);
    for (let count = 0; count < 20; count += 1) service.send(poll);
    expect(service.send(poll).headers['retry-after']).toBe('60');
    service.now += 59;
    expect(service.refusal(poll)).toBe('slow-down');
    service.now += 60;
    expect(service.answer(poll).interval).toBe(60);
  });

  test('the wait counts from the poll before, also from one that came too early', () => {
    const service = new Service('app-installed');
    const { portal, enrollment } = showCode(service);
    const poll = pollEnrollment(portal, enrollment);
    service.answer(poll);
    service.now += 3;
    expect(service.refusal(poll)).toBe('slow-down');
    service.now += 9;
    expect(service.refusal(poll)).toBe('slow-down');
  });

  test('a final state may be asked for at any pace', () => {
    const service = new Service('code-used');
    const [code] = service.world.codes;
    const poll = pollEnrollment(code?.portal ?? '', code?.id ?? '');
    service.answer(poll);
    expect(service.answer(poll)).toMatchObject({ state: 'failed', interval: 5 });
  });

  test('another log-in does not find the code', () => {
    const service = new Service('app-installed');
    const mine = showCode(service);
    const other = showCode(service);
    expect(service.refusal(pollEnrollment(other.portal, mine.enrollment))).toBe('not-found');
    expect(service.refusal(closeEnrollment(other.portal, mine.enrollment))).toBe('not-found');
  });
});

describe('closing', () => {
  test('cancels the code, and no other', () => {
    const service = new Service('app-installed');
    const { portal, enrollment } = showCode(service);
    showCode(service);
    expect(service.answer(closeEnrollment(portal, enrollment))).toBeNull();
    expect(service.world.codes.map(({ state }) => state)).toEqual(['cancelled', 'pending']);
  });

  test('leaves a final state as it is', () => {
    const service = new Service('code-expired');
    const [code] = service.world.codes;
    service.answer(closeEnrollment(code?.portal ?? '', code?.id ?? ''));
    expect(service.world.codes[0]?.state).toBe('expired');
  });
});
