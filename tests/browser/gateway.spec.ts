import { expect, test } from '../support/browser.ts';

test('the gateway offers both languages and suggests that of the browser', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('a[data-language=en]')).toHaveClass(/preferred/);
  await expect(page.locator('a[data-language=ja]')).not.toHaveClass(/preferred/);
});

test('the gateway remembers the language that was used', async ({ page }) => {
  await page.goto('/');
  await page.locator('a[data-language=ja]').click();
  await expect(page).toHaveURL('/ja/');
  await page.goto('/');
  await expect(page.locator('a[data-language=ja]')).toHaveClass(/preferred/);
});

test.describe('an unknown address', () => {
  test.use({ allowed: [/404/] });

  test('answers 404 and offers the nearest step in both languages', async ({ page }) => {
    const response = await page.goto('/en/activate-iphone-qr/check-baner/');
    expect(response?.status()).toBe(404);
    const near = page.locator('nearest-page a');
    await expect(near.first()).toHaveText('See what the banner opens');
    await expect(near.first()).toHaveAttribute('href', '/en/activate-iphone-qr/check-banner/');
    await expect(near.last()).toHaveAttribute('href', '/ja/activate-iphone-qr/check-banner/');
  });

  test('that is like no other offers the first question', async ({ page }) => {
    await page.goto('/zzzzzzzzzzzzzz/');
    await expect(page.locator('nearest-page')).toBeHidden();
    await expect(page.locator('a[data-language]')).toHaveCount(2);
  });
});
