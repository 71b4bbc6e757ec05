import type { Page } from '@playwright/test';
import { messagesOf } from '../../src/i18n/translate.ts';
import { localeCodes, sourceLocale } from '../../src/locales.ts';
import { expect, test } from '../support/browser.ts';

// A guide is kept behind everything that the reader asks for: on a busy machine that takes its time.
test.describe.configure({ timeout: 150_000 });
// What a page asks for while there is no network fails, and says so.
test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/] });

for (const locale of localeCodes) {
  const texts = messagesOf('offline', locale);

  test(`a guide that was begun goes on without a network, and can be removed, in ${locale}`, async ({
    page,
    context,
  }) => {
    await page.goto(`/${locale}/activate-android-qr/requirements/`);
    await begun(page);
    await goOn(page);
    // The guide first, then what its troubles lead to.
    await keptBy(page, `/${locale}/activate-android-qr/done/`);
    await keptBy(page, `/${locale}/qr-not-read/`);

    await context.setOffline(true);
    for (let step = 0; step < 3; step += 1) {
      await goOn(page);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main')).toHaveCSS('display', 'block');
    }
    await page.goto(`/${locale}/qr-not-read/`);
    await expect(page.locator('main')).toHaveAttribute('data-article', 'qr-not-read');

    await page.goto(`/${locale}/glossary/`);
    await expect(page.locator('h1')).toHaveText(texts.title ?? '');
    await expect(page.locator('kept-pages li').first()).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: texts.remove ?? '' }).click();
    await expect(page.locator('kept-pages [data-status]')).toHaveText(texts.removed ?? '', {
      timeout: 20_000,
    });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
}

test('a guide is kept as a whole when the reader asks', async ({ page, context }) => {
  await page.goto('/en/activate-iphone-manual/requirements/');
  await page.locator('.more > summary').click();
  await page.getByRole('button', { name: messagesOf('wizard', 'en').keepGuide ?? '' }).click();
  await expect(page.locator('[data-keep] + [role=status]')).toHaveText(/\d+ pages/, { timeout: 20_000 });
  await context.setOffline(true);
  await page.goto('/en/activate-iphone-manual/done/');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
});

test('the practice is left to its own worker', async ({ page }) => {
  await page.goto('/en/activate-android-qr/requirements/');
  await begun(page);
  await goOn(page);
  await keptBy(page, '/en/activate-android-qr/done/');
  await page.goto('/en/sandbox/');
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.includes('/sandbox/'))).toEqual([]);
});

/** How browsers refuse to keep anything: they throw when they are asked for the store, or refuse each use of it. */
const refusals: Record<string, () => void> = {
  'is not to be had at all': () => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  },
  'refuses each use, as where cookies are blocked': () => {
    const refused = () => new DOMException('Access is denied for this document.', 'SecurityError');
    const refuse = () => {
      throw refused();
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
    const refuseUse = { value: () => Promise.reject(refused()) };
    for (const name of ['has', 'keys', 'open', 'match', 'delete'])
      Object.defineProperty(CacheStorage.prototype, name, refuseUse);
    for (const name of ['register', 'getRegistration'])
      Object.defineProperty(ServiceWorkerContainer.prototype, name, refuseUse);
  },
};

for (const [at, [how, refusal]] of Object.entries(refusals).entries()) {
  const locale = localeCodes[at % localeCodes.length] ?? sourceLocale;

  test(`a guide is read, and nothing is offered to be kept, where storage ${how}, in ${locale}`, async ({
    page,
  }) => {
    await page.addInitScript(refusal);
    const texts = messagesOf('offline', locale);
    await page.goto(`/${locale}/activate-android-qr/requirements/`);
    await begun(page);
    for (let step = 0; step < 3; step += 1) await goOn(page);
    await expect(page.locator('main[data-step] h1')).toBeVisible();
    await begun(page);
    await page.locator('.more > summary').click();
    await expect(page.locator('[data-tool]').filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('[data-keep]')).toBeHidden();
    await page.goto(`/${locale}/offline/`);
    await expect(page.locator('kept-pages [data-status]')).toHaveText(texts.cannot ?? '');
    await expect(page.locator('[data-remove]')).toBeHidden();
  });
}

test('what was used, and when, is removed as well', async ({ page }) => {
  await page.goto('/en/activate-android-qr/requirements/');
  await begun(page);
  await goOn(page);
  await keptBy(page, '/en/activate-android-qr/done/');
  await page.goto('/en/offline/');
  await expect.poll(() => page.evaluate(countUses)).toBeGreaterThan(0);
  await page.getByRole('button', { name: messagesOf('offline', 'en').remove ?? '' }).click();
  await expect(page.locator('kept-pages [data-status]')).toHaveText(
    messagesOf('offline', 'en').removed ?? '',
  );
  expect(await page.evaluate(countUses)).toBe(0);
});

/** Runs in the page: how many addresses Workbox notes as used. */
function countUses(): Promise<number> {
  return new Promise((done, failed) => {
    const opened = indexedDB.open('workbox-expiration');
    opened.onerror = () => failed(opened.error);
    opened.onsuccess = () => {
      const { result } = opened;
      if (result.objectStoreNames.length === 0) return done(0);
      const count = result.transaction('cache-entries').objectStore('cache-entries').count();
      count.onsuccess = () => {
        result.close();
        done(count.result);
      };
    };
  });
}

async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.locator('a[rel=next], a[data-choice]').first().click();
  await page.waitForURL((url) => url.href !== before);
}

/** Waits until the page has noted that a guide was begun: one that is left at once is not counted. */
async function begun(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-tool]:not([hidden])') !== null);
}

/** Waits until the worker has a page. */
async function keptBy(page: Page, path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path), {
      timeout: 60_000,
    })
    .toBe(true);
}
