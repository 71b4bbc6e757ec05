import { expect, test } from '../support/browser.ts';

for (const locale of ['en', 'ja']) {
  test(`a frame shows one step at a time, by keyboard (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/embed/activate-iphone-qr/`);
    const shown = page.locator('[data-embed-step]:visible');
    await expect(shown).toHaveCount(1);
    const first = await shown.getAttribute('id');
    await shown.locator('a[rel=next]').focus();
    await page.keyboard.press('Enter');
    await expect(shown).toHaveCount(1);
    expect(await shown.getAttribute('id')).not.toBe(first);
    await expect(shown.locator('h2')).toBeFocused();
  });
}

test('what leaves the article opens in the window around the frame', async ({ page }) => {
  await page.goto('/en/embed/activate-iphone-qr/');
  const leaving = page.locator('main a:not([href^="#"])');
  expect(await leaving.count()).toBeGreaterThan(0);
  const targets = await leaving.evaluateAll((links) =>
    links.filter((link) => link.getAttribute('target') !== '_top').map((link) => link.outerHTML),
  );
  expect(targets).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame shows every step, one below the other', async ({ page }) => {
    await page.goto('/ja/embed/activate-iphone-qr/');
    expect(await page.locator('[data-embed-step]:visible').count()).toBeGreaterThan(5);
  });
});
