import { describe, expect, test } from 'vitest';
import { claimCode, logIn, openEnrollment } from '../../src/enrollment/client.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';
import { showCode } from '../support/visits.ts';

test('the same intent again gets the first answer, marked, and has no second effect', () => {
  const service = new Service('app-installed');
  const first = service.send(logIn('practice01', 'tap-activate'));
  const world = service.world;
  service.now += 60;
  const again = service.send(logIn('practice01', 'tap-activate'));
  expect(again).toEqual({ ...first, headers: { ...first.headers, 'idempotency-replayed': '?1' } });
  expect(first.headers['idempotency-replayed']).toBeUndefined();
  expect(service.world).toBe(world);
});

test('a refusal is repeated as well', () => {
  const service = new Service('app-installed');
  const request = claimCode(
    { code: 'DEMO-7KQM-2R9P-WX4L', phone: 'iphone', purpose: 'activate' },
    'tap-activate',
  );
  for (let count = 0; count < 7; count += 1) expect(service.refusal(request)).toBe('code-unknown');
  expect(service.world.attempts).toHaveLength(1);
});

describe('the same key with something else is refused', () => {
  test.each<[string, PracticeRequest]>([
    ['another body', logIn('practice02', 'tap-activate')],
    ['another path', openEnrollment('ps_0000000000', 'tap-activate')],
  ])('%s', (_what, other) => {
    const service = new Service('app-installed');
    service.answer(logIn('practice01', 'tap-activate'));
    expect(service.send(other).body).toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('another log-in', () => {
    const service = new Service('app-installed');
    const [one, two] = [showCode(service), showCode(service)];
    service.answer(openEnrollment(one.portal, 'tap-activate'));
    expect(service.refusal(openEnrollment(two.portal, 'tap-activate'))).toBe('idempotency-key-reused');
  });

  test('but not the same members in another order', () => {
    const service = new Service('app-installed');
    const { code } = showCode(service);
    const request = claimCode({ code, phone: 'iphone', purpose: 'activate' }, 'tap-activate');
    service.answer(request);
    service.answer({ ...request, body: { purpose: 'activate', phone: 'iphone', code } });
  });
});

test.each([
  ['"8letters"', null],
  [`"${'x'.repeat(64)}"`, null],
  ['"with blank !#[]~"', null],
  ['"7letter"', 'idempotency-key-malformed'],
  [`"${'x'.repeat(65)}"`, 'idempotency-key-malformed'],
  ['no-quotes-at-all', 'idempotency-key-malformed'],
  ['"quote"inside"', 'idempotency-key-malformed'],
  ['"back\\slash"', 'idempotency-key-malformed'],
  ['"日本語のキーです。"', 'idempotency-key-malformed'],
  ['"trailing" ', 'idempotency-key-malformed'],
  ['', 'idempotency-key-malformed'],
])('the key %s: %s', (key, error) => {
  const service = new Service('app-installed');
  const result = service.ask({ ...logIn('practice01', ''), headers: { 'idempotency-key': key } });
  expect(result.kind === 'protocol-error' ? result.error : null).toBe(error);
});

test('the name of the header may be spelled in any case', () => {
  const service = new Service('app-installed');
  service.answer({ ...logIn('practice01', ''), headers: { 'Idempotency-Key': '"tap-activate"' } });
});

test('a key is forgotten after a day, and the oldest when there are more than fifty', () => {
  const service = new Service('app-installed');
  const first = service.answer(logIn('practice01', 'tap-activate'));
  service.now += 86_400;
  expect(service.answer(logIn('practice01', 'tap-activate')).id).not.toBe(first.id);
  for (let count = 0; count < 49; count += 1) service.answer(logIn('practice01', service.key()));
  expect(Object.keys(service.world.replies)[0]).toBe('"tap-activate"');
  service.answer(logIn('practice01', service.key()));
  expect(Object.keys(service.world.replies)).toHaveLength(50);
  expect(Object.keys(service.world.replies)).not.toContain('"tap-activate"');
});
