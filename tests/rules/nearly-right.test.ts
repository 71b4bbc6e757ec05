import { expect, test } from 'vitest';
import { checkSymbol, readCode } from '../../src/enrollment/code.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';

const claim = { code: 'DEMO-7KQM-2R9P-WX4L', phone: 'iphone', purpose: 'activate' };

test.each([
  ['POST', '/portal-sessions', { user: 'xpractice01' }, '#/user', 'practice user such as practice01'],
  ['POST', '/portal-sessions', { user: 'practice011' }, '#/user', 'practice user such as practice01'],
  ['POST', '/portal-sessions', { user: 'Practice01' }, '#/user', 'practice user such as practice01'],
  ['POST', '/enrollment-claims', { ...claim, code: '' }, '#/code', '1 to 64 characters'],
  ['POST', '/enrollment-claims', { ...claim, code: 'D'.repeat(65) }, '#/code', '1 to 64 characters'],
  ['PATCH', '/world/phones/iphone', { version: '17.' }, '#/version', 'version such as 17.5'],
  ['PATCH', '/world/phones/iphone', { version: 'iOS 17' }, '#/version', 'version such as 17.5'],
  ['PATCH', '/world/phones/iphone', { camera: '' }, '#/camera', 'ask, yes, no'],
  ['PATCH', '/world/clock', { advance: '60' }, '#/advance', 'whole number'],
])('%s %s with %o is refused, and the reply says why', (method, path, body, pointer, rule) => {
  const reply = send(method, path, body);
  expect(reply.body).toMatchObject({ code: 'invalid-body', errors: [{ pointer }] });
  expect(JSON.stringify(reply.body)).toContain(rule);
});

test.each([
  { version: '17' },
  { version: '17.5.12' },
  { rooted: true },
  { rooted: false },
  { lock: 'none' },
  { lock: 'passcode' },
  { lock: 'biometric' },
  { camera: 'ask' },
  { camera: 'yes' },
  { camera: 'no' },
  { app: 'absent' },
  { app: 'installed' },
  { opensWith: 'login' },
  { opensWith: 'home' },
])('a phone can be set to %o', (settings) => {
  expect(send('PATCH', '/world/phones/android', settings).body).toMatchObject(settings);
});

test.each(['pinned', 'spin'])('a member called %s is unknown, but no credential', (name) => {
  const reply = send('PATCH', '/world/clock', { advance: 1, [name]: 'x' });
  expect(reply.body).toMatchObject({ code: 'invalid-body' });
});

test.each(['x"intent-01"', '"intent-01"x'])('%s is no idempotency key', (key) => {
  expect(send('POST', '/portal-sessions', { user: 'practice01' }, key).status).toBe(400);
});

test('a letter that no code has is a slip of the finger, whatever the check symbol says', () => {
  const symbols = 'B'.repeat(10).concat('A');
  expect(readCode(`DEMO${symbols}${checkSymbol(symbols)}`)).toEqual({ kind: 'mistyped' });
});

test.each([
  ['iphone', '10.3'],
  ['android', '5.1'],
] as const)('the %s that is too old has version %s', (os, version) => {
  expect(new Service('phone-too-old', { os }).world.phones[os].version).toBe(version);
});

function send(method: string, path: string, body: unknown, key = '"intent-01"') {
  const headers = method === 'POST' ? { 'idempotency-key': key } : {};
  return new Service('app-installed').send({ method, path, headers, body } as PracticeRequest); // bodies nobody should send
}
