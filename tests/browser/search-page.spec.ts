import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { field, openSheet, options } from '../support/search-sheet.ts';

test('the search page says at once what can be asked', async ({ page }) => {
  await page.goto('/en/search/');
  await expect(page.locator('.search-hint')).toContainText('Paste an error text');
});

test('an address with a question shows its answers, and typing keeps the address', async ({ page }) => {
  await page.goto('/ja/search/?q=%E6%A9%9F%E7%A8%AE%E5%A4%89%E6%9B%B4');
  await expect(options(page).first()).toHaveAttribute('data-article', 'move-to-new-phone');
  await page.getByRole('combobox').fill('PIN');
  await expect(page).toHaveURL(/\?q=PIN$/);
  await page.getByRole('combobox').fill('');
  await expect(page).toHaveURL(/\/search\/$/);
  await page.getByRole('combobox').fill('PIN');
  await expect(options(page).first()).toBeVisible();
  expect(await violationsOn(page, { everywhere: true })).toEqual([]);
});

test('the search is offered to the browser’s address bar', async ({ page, request }) => {
  await page.goto('/ja/');
  const address = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await request.get(address ?? '')).text();
  expect(description).toContain('/ja/search/?q={searchTerms}');
});

test('markup in a question is only text', async ({ page }) => {
  await page.goto(`/en/search/?q=${encodeURIComponent('<img title=zzzz>')}`);
  await expect(page.locator('.search-none h2')).toContainText('<img title=zzzz>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('Back from a result brings the question and its list again', async ({ page }) => {
  await openSheet(page, '/en/a-z/');
  await field(page).fill('forgot my pin');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pin-guidelines/);
  await page.goBack();
  await expect(field(page)).toHaveValue('forgot my pin');
  await expect(options(page).first()).toHaveAttribute('data-article', 'pin-guidelines');
});

test('nothing moves in sight when an address with a question brings its answers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value; // LayoutShift
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/ja/search/?q=PIN');
  await expect(options(page).first()).toBeVisible();
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
});
