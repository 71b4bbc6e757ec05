import { gzipSync } from 'node:zlib';
import { localeCodes } from '../../src/locales.ts';
import { expect, test } from '../support/browser.ts';
import { everyLocale } from '../support/every-locale.ts';
import { field, options } from '../support/search-sheet.ts';

/** What the first question may cost, compressed, in bytes. */
const budget = { ...everyLocale(70 * 1024), ja: 80 * 1024 };

for (const locale of localeCodes) {
  test(`nothing is loaded before the first key, and little for the first question in ${locale}`, async ({
    page,
  }) => {
    const sizes = new Map<string, number>();
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url());
      const body = await response.body().catch(() => Buffer.alloc(0));
      const packed = /\.(?:pagefind|pf_\w+)$/.test(pathname);
      sizes.set(pathname, packed ? body.length : gzipSync(body, { level: 9 }).length);
    });
    await page.goto(`/${locale}/activate-iphone-qr/`);
    await page.mouse.wheel(0, 2000);
    await page.waitForLoadState('networkidle');
    expect([...sizes.keys()].filter((path) => /search-index|panel|view/.test(path))).toEqual([]);
    sizes.clear();
    await page.keyboard.press('Control+k');
    await field(page).fill(locale === 'en' ? 'no notification arrives' : '通知が届かない');
    await expect(options(page).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(40_000);
    expect([...sizes.keys()].filter((path) => path.endsWith('/questions.json'))).toEqual([]);
    expect(total, JSON.stringify([...sizes])).toBeLessThanOrEqual(budget[locale]);
  });
}

test('the first answer comes within 1.2 s of the first key on a slow 4G line', async ({ page }) => {
  await page.goto('/en/');
  await page.waitForLoadState('networkidle');
  const client = await page.context().newCDPSession(page);
  const speed = (1.6 * 1024 * 1024) / 8;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  const start = Date.now();
  await page.keyboard.type('forgot pin');
  await expect(options(page).first()).toBeVisible();
  expect(Date.now() - start).toBeLessThan(1200);
});
