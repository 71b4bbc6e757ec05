import { describe, expect, test } from 'vitest';
import { openEnrollment } from '../../src/enrollment/client.ts';
import { handle } from '../../src/enrollment/server.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';
import { showCode } from '../support/visits.ts';

function send(method: string, path: string) {
  const service = new Service('app-installed');
  return service.send({ method, path, headers: {}, body: null } as PracticeRequest); // also methods nobody should send
}

test.each([
  ['/portal-sessions', 'POST'],
  ['/portal-sessions/ps_0000000000', 'GET, DELETE'],
  ['/enrollment-sessions', 'POST'],
  ['/enrollment-sessions/es_0000000000', 'GET, DELETE'],
  ['/enrollment-claims', 'POST'],
  ['/enrollment-claims/ec_0000000000/completion', 'POST'],
  ['/login-approvals/la_0000000000', 'GET'],
  ['/login-approvals/la_0000000000/decision', 'POST'],
  ['/world', 'GET, PUT'],
  ['/world/clock', 'PATCH'],
  ['/world/phones/iphone', 'PATCH'],
])('%s takes %s', (path, allow) => {
  const reply = send('HEAD', path);
  expect(reply.status).toBe(405);
  expect(reply.headers.allow).toBe(allow);
  expect(reply.body).toMatchObject({ code: 'method-not-allowed', type: '/sandbox/api#method-not-allowed' });
});

test.each([
  '',
  '/',
  '/world/',
  '/portal-sessions/',
  '/portal-sessions/ps_0/more',
  '/portal-sessions/ps-0',
  '/portal-sessions/あ',
  `/portal-sessions/${'x'.repeat(41)}`,
  '/enrollment-claims/ec_0/',
  '/enrollment-claims//completion',
  '/xenrollment-claims/ec_0/completion',
  '/enrollment-claims/completion',
])('`%s` is no path of the API', (path) => {
  expect(send('GET', path).body).toMatchObject({ code: 'not-found', status: 404 });
});

test('an identifier may have forty characters', () => {
  expect(send('PUT', `/portal-sessions/${'x'.repeat(40)}`).status).toBe(405);
});

describe('headers', () => {
  test('every reply is marked, says the virtual time and is not cached', () => {
    expect(send('GET', '/world').headers).toEqual({
      'sandbox-mock': '1',
      'sandbox-now': '2026-01-05T09:00:00Z',
      'cache-control': 'no-store',
      'content-type': 'application/json',
    });
    expect(send('GET', '/nothing').headers['content-type']).toBe('application/problem+json');
  });

  test('an empty answer has no type', () => {
    const service = new Service('app-installed');
    const { portal } = showCode(service);
    const reply = service.send({
      method: 'DELETE',
      path: `/portal-sessions/${portal}`,
      headers: {},
      body: null,
    });
    expect(reply).toMatchObject({ status: 204, body: null });
    expect(reply.headers).not.toHaveProperty('content-type');
  });

  test.each([null, undefined, 'text', 7, [['sandbox-portal-session', 'x']]])(
    'headers that are %j count as none',
    (headers) => {
      const service = new Service('app-installed');
      const request = { ...openEnrollment('x', service.key()), headers } as unknown as PracticeRequest; // what arrives at a border
      expect(handle(request, service.world, service.now).reply.body).toMatchObject({
        code: 'idempotency-key-missing',
      });
    },
  );

  test('a header that is no text counts as none', () => {
    const service = new Service('app-installed');
    const headers = { 'idempotency-key': ['"intent-1"'] };
    const request = { ...openEnrollment('x', service.key()), headers } as unknown as PracticeRequest; // likewise
    expect(handle(request, service.world, service.now).reply.body).toMatchObject({
      code: 'idempotency-key-missing',
    });
  });
});
