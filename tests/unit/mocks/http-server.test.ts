import { execFile } from 'node:child_process';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimCode, logIn, logOut, lookAtWorld } from '../../../src/enrollment/client.ts';
import { practiceServer } from '../../../src/mocks/http-server.ts';
import { practiceService } from '../../../src/mocks/practice-service.ts';
import { curlCommand, mockApiAddress } from '../../../src/sandbox/exchange.ts';

const server = practiceServer(practiceService('first-activation', () => 1_767_603_600));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo); // it listens on a port
});
afterAll(() => void server.close());

test.each(['127.0.0.1:4545', 'localhost', '[::1]:80', 'LOCALHOST:1'])(
  'the host %s is answered',
  async (host) => {
    expect((await send('GET', '/world', { host })).status).toBe(200);
  },
);

test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil'])(
  'the host "%s" is refused as a problem',
  async (host) => {
    expect(await send('GET', '/world', { host })).toMatchObject(problem(421, 'host-not-allowed'));
  },
);

test('a body of up to 64 kB is read, and one that is longer is refused', async () => {
  const body = (length: number) => ' '.repeat(length - 2).concat('{}');
  const sent = (length: number, more = {}) =>
    send('POST', '/portal-sessions', { 'content-length': `${length}`, ...more }, body(length));
  expect(await sent(65_536)).toMatchObject(problem(422, 'invalid-body'));
  expect(await sent(65_537)).toMatchObject(problem(413, 'body-too-large'));
  const chunked = await send('POST', '/portal-sessions', {}, body(200_000));
  expect(chunked).toMatchObject(problem(413, 'body-too-large'));
});

test.each([
  ['a byte order mark', 'POST', '/portal-sessions', '\uFEFF{"user":"practice01"}', 400, 'malformed'],
  ['an unknown path', 'GET', '/nothing', '', 404, 'not-found'],
  ['a method that no path takes', 'PUT', '/portal-sessions', '{}', 405, 'method-not-allowed'],
  ['a method that browsers forbid', 'TRACE', '/world', '', 400, 'malformed'],
])('%s is refused as a problem', async (_name, method, path, body, status, code) => {
  expect(await send(method, path, {}, body)).toMatchObject(problem(status, code));
});

test('HEAD is answered as GET, without the body', async () => {
  const head = await send('HEAD', '/world');
  const get = await send('GET', '/world');
  expect([head.status, head.text]).toEqual([200, '']);
  expect(head.headers['sandbox-now']).toBe(get.headers['sandbox-now']);
});

const curl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

test.skipIf(!curl).each([
  [201, logIn('practice01', 'an-intent-of-mine')],
  [422, claimCode({ code: 'DEMO-2222-2222-2222', phone: 'iphone', purpose: 'activate' }, "it's-quoted")],
  [404, logOut('ps_0000000000')],
  [200, lookAtWorld()],
])('the command that is copied gets %i', async (status, sent) => {
  const command = curlCommand(sent).replace(mockApiAddress, `http://127.0.0.1:${port}`);
  const { stdout } = await promisify(execFile)('sh', ['-c', `${command} --silent`]);
  expect(stdout.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status}\\b`));
  expect(stdout).toMatch(/^sandbox-mock: 1\r$/m);
});

function problem(status: number, code: string) {
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'sandbox-mock': '1' },
    text: expect.stringContaining(`"code":"${code}"`),
  };
}

/** Sends what `fetch` would not: any host, any method, any path. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = '') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method, path, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (part: string) => (text += part));
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}
