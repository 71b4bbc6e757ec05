import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headerRules, headersFor } from '../../src/build/headers.ts';
import { expect, test } from '../support/browser.ts';
import { openHost } from '../support/host.ts';

for (const locale of ['en', 'ja']) {
  test(`a frame shows one step at a time, by keyboard (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/embed/activate-iphone-qr/`);
    const shown = page.locator('[data-embed-step]:visible');
    await expect(shown).toHaveCount(1);
    const first = await shown.getAttribute('id');
    await shown.locator('a[rel=next]').focus();
    await page.keyboard.press('Enter');
    await expect(shown).not.toHaveAttribute('id', first ?? '');
    await expect(shown.locator('h2')).toBeFocused();
  });
}

test('what leaves the article opens in the window around the frame', async ({ page }) => {
  await page.goto('/en/embed/activate-iphone-qr/');
  await expect(page.locator('base')).toHaveAttribute('target', '_top');
  expect(await page.locator('main a:not([href^="#"])').count()).toBeGreaterThan(0);
  await expect(page.locator('main a:not([href^="#"])[target]')).toHaveCount(0);
  await expect(page.locator('main a[href^="#"]:not([target="_self"])')).toHaveCount(0);
});

test.describe('on another site', () => {
  test.use({ allowed: [/^http:\/\/(localhost|127\.0\.0\.1):|frame-ancestors|ERR_BLOCKED_BY_RESPONSE/] });

  for (const locale of ['en', 'ja'])
    test(`an article shows in a frame that grows with it, and its links open in the whole window (${locale})`, async ({
      page,
    }) => {
      const { around, site, close } = await openSites(locale);
      await page.goto(around);
      const frame = page.frameLocator('iframe');
      const shown = frame.locator('[data-embed-step]:visible');
      await expect(shown).toHaveCount(1);
      const isWhole = () =>
        page.locator('iframe').evaluate((one) => one.clientHeight !== 600 && one.clientHeight >= 200);
      await expect.poll(isWhole).toBe(true);
      const before = await page.locator('iframe').evaluate((one) => one.clientHeight);
      await shown.locator('a[rel=next]').click();
      await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).not.toBe(before);
      const inside = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
      await expect
        .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
        .toBe(Math.ceil(inside));
      await frame.locator(`main a[href^="/${locale}/"]`).filter({ visible: true }).first().click();
      await expect(page).toHaveURL(new RegExp(`^${site}/${locale}/`));
      await close();
    });

  test('a site that is not listed is refused, and a listed one for every other page', async ({ page }) => {
    const { around, stranger, close } = await openSites('en');
    await page.goto(stranger);
    await expect.poll(() => page.frames().length).toBe(2);
    await expect(page.frameLocator('iframe').locator('[data-embed-step]')).toHaveCount(0);
    await page.goto(`${around}?step`);
    await expect.poll(() => page.frames().length).toBe(2);
    await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
    await close();
  });

  test('a message that is none of ours does not size the frame', async ({ page }) => {
    const { around, close } = await openSites('en');
    await page.goto(around);
    await expect(page.frameLocator('iframe').locator('[data-embed-step]:visible')).toHaveCount(1);
    await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).not.toBe(600);
    const before = await page.locator('iframe').evaluate((one) => one.clientHeight);
    await page.evaluate(() => postMessage({ type: 'ib-key-guide', v: 1, height: 9999 }, '*'));
    await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate(() => parent.postMessage({ type: 'ib-key-guide', v: 1, height: 'tall' }, '*'));
    await page.waitForTimeout(200);
    expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBe(before);
    await close();
  });
});

/** The site as it is when it lists one origin, a page of that origin and one of another: both with the snippet of content/README.md. */
async function openSites(locale: string) {
  const path = `/${locale}/embed/activate-iphone-qr/`;
  const served = process.env.TEST_ADDRESS ?? '';
  const host = await openHost(served);
  const address = host.origin.replace('http://', '');
  const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
  const [, snippet = ''] = /```html\n(<iframe id="ib-key"[\s\S]*?)```/.exec(readme) ?? [];
  const page = snippet
    .replaceAll('https://ADDRESS', `http://${address}`)
    .replace(/src="[^"]*"/, `src="http://${address}${path}"`);
  const step = page.replace(path, `/${locale}/activate-iphone-qr/log-in/`);
  const pages = await Promise.all(
    [0, 1].map(async () => {
      const server = createServer((request, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(request.url?.endsWith('step') ? step : page);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  const [around = '', stranger = ''] = pages.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // TCP servers have this form
  );
  const origin = new URL(around).origin;
  const rules = headerRules([origin], { encrypted: false });
  host.headers = (asked) =>
    Object.fromEntries(
      Object.entries(headersFor(asked, rules)).map(([name, value]) => [name.toLowerCase(), value]),
    );
  const html = await (await fetch(served + path.slice(1))).text();
  host.replaced.set(path, html.replace(/data-ancestors(="[^"]*")?/, `data-ancestors="${origin}"`));
  const close = async () => {
    await host.close();
    await Promise.all(pages.map(closeServer));
  };
  return { around, stranger, site: host.origin, close };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame shows every step, one below the other', async ({ page }) => {
    await page.goto('/ja/embed/activate-iphone-qr/');
    expect(await page.locator('[data-embed-step]:visible').count()).toBeGreaterThan(5);
  });
});
