import { getResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { handle } from '../../../src/enrollment/server.ts';
import { practiceHandlers } from '../../../src/mocks/handlers.ts';
import { mockService } from '../../../src/mocks/node.ts';
import { practiceService } from '../../../src/mocks/practice-service.ts';
import { apiPath } from '../../../src/routes.ts';
import { apiFile, operations } from '../../support/api-file.ts';
import { Service } from '../../support/service.ts';

const api = `http://localhost:4321${apiPath('ja')}`;
const now = 1_767_603_600;
const logIn = {
  method: 'POST',
  headers: { 'Idempotency-Key': '"intent-1"', 'Content-Type': 'application/json' },
  body: JSON.stringify({ user: 'practice01' }),
};
let close = () => {};
afterEach(() => {
  close();
  close = () => {};
});

test('a request through the handlers gets the reply of the rules', async () => {
  ({ close } = mockService(
    api,
    practiceService('first-activation', () => now),
  ));
  const response = await fetch(`${api}/portal-sessions`, logIn);
  const { world } = new Service('first-activation', { now });
  const request = { method: 'POST', path: '/portal-sessions', body: { user: 'practice01' } } as const;
  const { reply } = handle({ ...request, headers: { 'idempotency-key': '"intent-1"' } }, world, now);
  expect({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.json(),
  }).toEqual(reply);
});

test('the world is kept between requests', async () => {
  ({ close } = mockService(
    api,
    practiceService('first-activation', () => now),
  ));
  const first = await fetch(`${api}/portal-sessions`, logIn);
  const again = await fetch(`${api}/portal-sessions`, logIn);
  expect(again.headers.get('idempotency-replayed')).toBe('?1');
  expect(await again.json()).toEqual(await first.json());
});

test('a body is read where the browser has no stream of it, as Firefox', async () => {
  const request = withoutStream(new Request(`${api}/portal-sessions`, logIn));
  const handlers = practiceHandlers(api, ({ body }) => ({ status: 200, headers: {}, body }));
  const response = await getResponse(handlers, request);
  expect(await response?.json()).toEqual({ user: 'practice01' });
});

test('an empty answer has no body, and a body that is not JSON is malformed', async () => {
  ({ close } = mockService(
    api,
    practiceService('first-activation', () => now),
  ));
  const { id } = await (await fetch(`${api}/portal-sessions`, logIn)).json();
  const gone = await fetch(`${api}/portal-sessions/${id}`, { method: 'DELETE' });
  expect([gone.status, await gone.text()]).toEqual([204, '']);
  const broken = await fetch(`${api}/portal-sessions`, { ...logIn, body: '{' });
  expect([broken.status, (await broken.json()).code]).toEqual([400, 'malformed']);
});

test.each(['/', '/nothing', '/%zz', '/portal-sessions/%E3%81%82', '/world?x=1'])(
  'a request for %s is answered by the rules',
  async (path) => {
    ({ close } = mockService(
      api,
      practiceService('first-activation', () => now),
    ));
    const response = await fetch(`${api}${path}`);
    expect(response.headers.get('sandbox-mock')).toBe('1');
    expect(response.status).toBe(path.startsWith('/world') ? 200 : 404);
  },
);

test('a lost answer is a network error', async () => {
  ({ close } = mockService(api, () => null));
  await expect(fetch(`${api}/world`)).rejects.toThrow(TypeError);
});

test('an address elsewhere has no handler', async () => {
  const serve = vi.fn(practiceService('first-activation', () => now));
  const elsewhere = new Request('http://localhost:4321/ja/sandbox/');
  expect(await getResponse(practiceHandlers(api, serve), elsewhere)).toBeUndefined();
  expect(serve).not.toHaveBeenCalled();
});

// The browser's MSW has no cookie store; that is safe while no cookie is ever set.
test('no reply sets a cookie', () => {
  const documented = Object.keys(apiFile.components.headers).map((name) => name.toLowerCase());
  expect(documented).not.toContain('set-cookie');
  expect(operations().length).toBeGreaterThan(10);
});

/** A request as Firefox has it: bugzilla 1387483. */
function withoutStream(request: Request): Request {
  const clone = request.clone.bind(request);
  return Object.defineProperties(request, {
    body: { value: undefined },
    clone: { value: () => withoutStream(clone()) },
  });
}
