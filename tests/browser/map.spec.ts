import { expect, test } from '../support/browser.ts';

for (const locale of ['en', 'ja']) {
  test(`a map leads to its steps by keyboard, and marks the step it was opened from (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/map/activate-iphone-qr/#check-banner`);
    const here = page.locator('.map-plain [id="check-banner"]');
    await expect(here).toBeInViewport();
    expect(await here.evaluate((node) => node.matches(':target'))).toBe(true);
    await here.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/${locale}/activate-iphone-qr/check-banner/`);
  });
}

test('troubles are drawn on request', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/map/activate-iphone-qr/');
  await expect(page.locator('.map-with-troubles')).toBeHidden();
  await page.locator('[data-show=troubles]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.map-with-troubles')).toBeVisible();
  await expect(page.locator('.map-plain')).toBeHidden();
});

test('at 320 px the map is its list, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ja/map/missing-notifications/');
  await expect(page.locator('.map-plain')).toBeHidden();
  await expect(page.locator('.map-outline a').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
