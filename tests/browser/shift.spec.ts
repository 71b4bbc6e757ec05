import type { Page } from '@playwright/test';
import { type Locale, localeCodes, sourceLocale } from '../../src/locales.ts';
import { handoutPath, stepPath } from '../../src/routes.ts';
import { test as base, expect, listen } from '../support/browser.ts';
import { openHost } from '../support/host.ts';
import { pageKinds } from '../support/page-kinds.ts';

// Nothing moves while a page loads, in one piece or in many: what a script shows above other content has its place before the
// first paint, and no rule waits for what stands further below.
const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const { origin, close } = await openHost(process.env.TEST_ADDRESS ?? '', { inPieces: true });
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, use) => use(address),
});

const most = 0.01;

/** Every kind of page, each in every language; those that exist once stand for all of them. */
const places: ((locale: Locale) => string)[] = [
  ...pageKinds.map(
    ({ paths }) =>
      (locale: Locale) =>
        paths[localeCodes.indexOf(locale)] ?? paths[0] ?? '/',
  ),
  () => '/s/10000/',
  (locale) => `/${locale}/search/?q=${locale === 'ja' ? '機種変更' : 'code expired'}`,
  (locale) => `/${locale}/offline/`,
  (locale) => `/${locale}/screens/`,
  (locale) => `/${locale}/activate-iphone-q/`,
  (locale) => `/${locale}/embed/activate-iphone-qr/#point-camera`,
  (locale) => handoutPath(locale, 'activate-iphone-qr'),
  // A step whose number the trail knows, and the page does not.
  (locale) => stepPath(locale, { article: 'activate-iphone-qr', step: 'unlock' }),
];

test.use({ allowed: [/404/] });
test.describe.configure({ timeout: 180_000 });

const sizes = [
  { width: 375, height: 667 },
  { width: 1280, height: 900 },
];

// Languages take turns, so that every kind is seen in each of them at each width, by new and by returning readers.
for (const [at, size] of sizes.entries())
  for (const isReturning of [false, true])
    test(`nothing moves on any kind of page for a ${isReturning ? 'returning' : 'new'} reader at ${size.width} pixels`, async ({
      baseURL,
      browser,
      complaints,
      context,
      page,
    }) => {
      await page.setViewportSize(size);
      if (isReturning) await readBefore(page);
      const storageState = await context.storageState();
      const moved: string[] = [];
      const turn = at + Number(isReturning);
      const waiting = places.map((pathIn, index) =>
        pathIn(localeCodes[(index + turn) % localeCodes.length] ?? sourceLocale),
      );
      // Each tab has a memory of its own: in a shared one, what a page keeps would change under the eyes of another.
      const read = async () => {
        const own = await browser.newContext({ baseURL: baseURL ?? '', storageState, viewport: size });
        const replies = listen(own, baseURL ?? '', complaints);
        await own.addInitScript(
          keepOnly,
          storageState.origins.flatMap(({ localStorage }) => localStorage),
        );
        await own.addInitScript(watchShifts);
        await readOn(await own.newPage(), waiting, moved);
        complaints.push(...(await Promise.all(replies)).flat());
        await own.close();
      };
      await Promise.all(Array.from({ length: 3 }, read));
      expect(moved).toEqual([]);
    });

/** Opens one page after the other, and notes those on which something has moved. */
async function readOn(page: Page, waiting: string[], moved: string[]): Promise<void> {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto('about:blank');
    await page.goto(path);
    // Scripts that wait for an idle moment have run then, and what they fetched has come.
    await page.waitForTimeout(900);
    const { sum, what } = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts); // set below
    if (sum > most) moved.push(`${path} ${sum.toFixed(4)} ${what.join(', ')}`);
  }
}

/** Walks into a guide, chooses a theme, and leaves a trail as any reader does. */
async function readBefore(page: Page): Promise<void> {
  await page.goto('/en/activate-iphone-qr/check-banner/');
  await page.locator('theme-switch [value=dark]').click();
  await page.locator('a[data-choice=app]').click();
  for (const next of ['allow-notifications', 'unlock']) {
    await page.locator('a[rel=next]').click();
    await expect(page.locator('main')).toHaveAttribute('data-step', next);
  }
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('ib-key-guide.resume')))
    .toContain('/unlock/');
}

/** What the pages before have kept in the meantime is put back as the reader left it. */
function keepOnly(kept: { name: string; value: string }[]): void {
  if (location.protocol === 'about:') return;
  localStorage.clear();
  for (const { name, value } of kept) localStorage.setItem(name, value);
}

function watchShifts(): void {
  const shifts: Shifts = { sum: 0, what: [] };
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      shifts.sum += entry.value;
      for (const { node } of entry.sources)
        if (node instanceof Element) shifts.what.push([node.tagName, node.getAttribute('class')].join('.'));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

interface Shifts {
  sum: number;
  what: string[];
}
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}
