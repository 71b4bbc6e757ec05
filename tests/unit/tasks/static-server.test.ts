import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/tasks/running-server.ts';
import { serveDist } from '../../../src/tasks/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const text = 'The whole page. '.repeat(200);
let server: RunningServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'en/start'), { recursive: true });
  for (const file of ['index.html', '404.html', 'en/start/index.html', 'gone.txt'])
    writeFileSync(join(folder, file), text);
  server = await serveDist(0, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each(['br', 'gzip'])('a page is sent as %s to browsers that take it', async (coding) => {
  const { headers, body } = await ask('/en/start/', { headers: { 'Accept-Encoding': coding } });
  expect(headers['content-encoding']).toBe(coding);
  expect(body.length).toBeLessThan(text.length / 4);
});

test('a page that has not changed is not sent again', async () => {
  const first = await ask('/en/start/');
  const { status, body } = await ask('/en/start/', {
    headers: { 'If-None-Match': first.headers.etag ?? '' },
  });
  expect([status, body]).toEqual([304, '']);
});

test('HEAD is answered as GET without the page', async () => {
  const { status, body, headers } = await ask('/en/start/', { method: 'HEAD' });
  expect([status, body, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
  '%s is refused, and what is taken is said',
  async (method) => {
    const { status, headers } = await ask('/en/start/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  },
);

test.each([
  ['bytes=0-9', 206, text.slice(0, 10)],
  ['bytes=50-10', 416, null],
  ['bytes=999999-', 416, null],
])('the range %s is answered with %i', async (range, status, body) => {
  const answer = await ask('/en/start/', { headers: { Range: range } });
  expect(answer.status).toBe(status);
  if (body !== null) expect(answer.body).toBe(body);
});

test.each(['/nowhere/', '/en/%zz/', '/../secret', '/%2e%2e/secret'])(
  '%s is not found, with the page for it, and the server goes on',
  async (path) => {
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    expect((await ask('/en/start/')).status).toBe(200);
  },
);

test('a file that vanishes while the server runs is not found', async () => {
  expect((await ask('/gone.txt')).status).toBe(200);
  rmSync(join(folder, 'gone.txt'));
  expect((await ask('/gone.txt')).status).toBe(404);
});

test('every answer carries the headers of the site', async () => {
  for (const path of ['/en/start/', '/nowhere/']) {
    const { headers } = await ask(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('latin1');
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', failed).end();
  });
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}
