import { expect, test } from 'vitest';
import * as client from '../../src/enrollment/client.ts';
import { problemOf } from '../../src/enrollment/problems.ts';
import { isScenarioName } from '../../src/enrollment/scenarios.ts';

test('requests are plain data', () => {
  expect(client.logIn('practice01', 'tap-activate')).toEqual({
    method: 'POST',
    path: '/portal-sessions',
    headers: { 'idempotency-key': '"tap-activate"' },
    body: { user: 'practice01' },
  });
  expect(client.openEnrollment('ps_1', 'tap-activate')).toEqual({
    method: 'POST',
    path: '/enrollment-sessions',
    headers: { 'idempotency-key': '"tap-activate"', 'sandbox-portal-session': 'ps_1' },
    body: {},
  });
  expect(client.lookAtWorld()).toEqual({ method: 'GET', path: '/world', headers: {}, body: null });
});

test('a reply below 400 is an answer', () => {
  const reply = { status: 204, headers: {}, body: null };
  expect(client.readReply(client.logOut('ps_1'), reply)).toEqual({ kind: 'answer', answer: null });
});

test('a refusal is a failure that a reader can meet, or a protocol error', () => {
  const request = client.logIn('practice01', 'tap-activate');
  const used = problemOf('code-used', 'iphone');
  const slow = problemOf('slow-down', null);
  expect(client.readReply(request, { status: 409, headers: {}, body: used })).toEqual({
    kind: 'failure',
    failure: 'code-used',
    problem: used,
  });
  expect(client.readReply(request, { status: 400, headers: {}, body: slow })).toEqual({
    kind: 'protocol-error',
    error: 'slow-down',
    problem: slow,
  });
});

test('scenarios are known by name', () => {
  expect(isScenarioName('first-activation')).toBe(true);
  expect(isScenarioName('toString')).toBe(false);
});
