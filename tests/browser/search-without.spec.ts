import { expect, test } from '../support/browser.ts';
import { field, openSheet, options } from '../support/search-sheet.ts';

test.describe('without WebAssembly', () => {
  test.use({ allowed: [/WASM|WebAssembly|pagefind/i] });

  test('the finder answers, and says that the full text cannot be searched', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await openSheet(page);
    await field(page).fill('no notification arrives');
    await expect(options(page).first()).toHaveAttribute('data-article', 'missing-notifications');
    await page.getByRole('button', { name: 'Search all text' }).click();
    await expect(page.locator('dialog .search-hint')).toContainText('cannot be searched', {
      timeout: 12_000,
    });
  });
});

test.describe('without the index', () => {
  test.use({ allowed: [/Failed to load resource/] });

  test('the list of all articles opens', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto('/en/');
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(/\/en\/a-z\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a link to the list of all articles', async ({ page }) => {
    await page.goto('/ja/');
    await page.locator('main a[data-search]').click();
    await expect(page).toHaveURL(/\/ja\/a-z\/$/);
    await page.goto('/ja/search/');
    await expect(page.locator('main noscript, main a[href="/ja/a-z/"]').last()).toBeAttached();
  });
});
