import { expect, test } from '../support/browser.ts';

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

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame shows every step, one below the other', async ({ page }) => {
    await page.goto('/ja/embed/activate-iphone-qr/');
    expect(await page.locator('[data-embed-step]:visible').count()).toBeGreaterThan(5);
  });
});
