import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/browser.ts';

test.describe.configure({ mode: 'serial' });
// The slow host stands at an address of its own.
test.use({ allowed: [/^http:\/\/localhost:/] });

/** Every answer takes as long as on a slow mobile network. */
const LATENCY = 400;
let host: Server;
let asked: string[] = [];

test.beforeAll(async () => {
  const site = new URL(process.env.TEST_ADDRESS ?? '');
  host = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    setTimeout(() => {
      const { method, url: path, headers } = incoming;
      request({ host: site.hostname, port: site.port, method, path, headers }, (answer) => {
        const stale = { ...answer.headers, 'cache-control': 'max-age=0' };
        outgoing.writeHead(answer.statusCode ?? 500, stale);
        answer.pipe(outgoing);
      }).end();
    }, LATENCY);
  });
  await new Promise<void>((done) => host.listen(0, 'localhost', done));
});
test.afterAll(() => new Promise((done) => host.close(done)));

for (const locale of ['en', 'ja'])
  test(`a step changes without asking a host whose pages go stale at once, in ${locale}`, async ({
    page,
  }) => {
    const origin = `http://localhost:${(host.address() as AddressInfo).port}`;
    await page.goto(`${origin}/${locale}/qr-expired/`);
    await page.locator('a[rel=next]').first().click();
    await page.waitForURL(/qr-expired\/[a-z-]+\/$/);
    const next = page.locator('a[rel=next]').first();
    const path = new URL((await next.getAttribute('href')) ?? '', origin).pathname;
    await expect.poll(() => asked.filter((url) => url === path).length).toBe(1);
    await page.waitForTimeout(LATENCY * 2);
    asked = [];
    await next.click();
    await page.waitForURL(`**${path}`);
    expect(asked.filter((url) => url === path)).toEqual([]);
  });
