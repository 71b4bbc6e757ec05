import { expect, test } from '../support/browser.ts';

test('the gateway loads without errors and asks no other origin', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('main')).toBeVisible();
});

test('an unknown address answers 404', async ({ request }) => {
  const response = await request.get('/no-such-page/');
  expect(response.status()).toBe(404);
});
