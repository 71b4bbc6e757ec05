import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { type Host, openHost } from '../support/host.ts';

// The slow host stands at an address of its own.
test.use({ allowed: [/^http:\/\/localhost:/] });

/** Every answer takes as long as on a slow mobile network. */
const LATENCY = 400;

for (const locale of ['en', 'ja'])
  test(`no step waits for a host whose files all go stale at once, not even the first, in ${locale}`, async ({
    page,
    baseURL,
  }) => {
    const stale = () => ({ 'cache-control': 'max-age=0' });
    const host = await openHost(baseURL ?? '', { latency: LATENCY, headers: stale });
    await page.goto(`${host.origin}/${locale}/activate-iphone-qr/requirements/`);
    for (let steps = 0; steps < 3; steps += 1) {
      const path = await nextPath(page);
      await expect.poll(() => page.evaluate(isReady, path), { timeout: 20_000 }).toBe(true);
      expect(await waitedFor(page, host, path), `requests that ${path} waits for`).toEqual([]);
    }
    await host.close();
  });

test('a step that is taken while it is being fetched ahead is not asked for once more', async ({
  page,
  baseURL,
}) => {
  const stale = () => ({ 'cache-control': 'max-age=0' });
  const host = await openHost(baseURL ?? '', { latency: LATENCY, headers: stale });
  await page.goto(`${host.origin}/en/activate-iphone-qr/requirements/`);
  const path = await nextPath(page);
  await expect.poll(() => host.asked.includes('/sw.js')).toBe(true);
  await expect.poll(() => host.asked.filter((asked) => asked === path).length).toBe(1);
  expect(await waitedFor(page, host, path)).not.toContain(path);
  await host.close();
});

function nextPath(page: Page): Promise<string> {
  return page
    .locator('a[rel=next], a[data-choice]')
    .first()
    .evaluate((way: HTMLAnchorElement) => way.pathname);
}

/** Runs in the page: true once the next step is here with the styles and scripts that it names. */
async function isReady(path: string): Promise<boolean> {
  const html = await (await caches.match(path))?.text();
  if (html === undefined) return false;
  const files = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, file = '']) => file);
  const kept = await Promise.all(files.map((file) => caches.match(file)));
  return kept.every((copy) => copy !== undefined);
}

/** Follows the way on; answers what the next step waits for, of all that it is shown and used with: what the host was asked for meanwhile, and not by the worker alone. */
async function waitedFor(page: Page, host: Host, path: string): Promise<string[]> {
  host.asked.length = 0;
  await page.locator('a[rel=next], a[data-choice]').first().click();
  await page.waitForURL(`**${path}`);
  const late = await page.evaluate(lateFiles, LATENCY);
  return host.asked.filter((asked) => late.includes(asked));
}

/** Runs in the page: the paths of itself and of the styles and scripts that it names, of those that took this many milliseconds. */
function lateFiles(least: number): string[] {
  const own = [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], script[src]')].map(
    (file) => file.getAttribute('href') ?? file.getAttribute('src') ?? '',
  );
  const entries = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming); // the page's own is one
  return entries
    .filter(({ startTime, responseEnd }) => responseEnd - startTime >= least)
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path === location.pathname || own.includes(path));
}
