import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { homePath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { measureEach } from '../support/measure-each.ts';

for (const locale of localeCodes) {
  test(`no article in ${locale} is wider than the narrowest phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const paths = (await readArticles()).map(({ flow }) =>
      stepPath(locale, { article: flow.id, step: null }),
    );
    const widths = await measureEach(page, paths, () => document.documentElement.scrollWidth);
    const tooWide = paths
      .map((path, index) => `${path} is ${widths[index]} px wide`)
      .filter((_, index) => (widths[index] ?? 0) !== 320);
    expect(tooWide).toEqual([]);
  });
}

test('the way on stays in reach on a phone, and covers neither focus nor end of the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto('/en/activate-android-qr/create-pin/');
  await expect(page.locator('a[rel=next]')).toBeInViewport({ ratio: 1 });
  await page.locator('.more > summary').click();
  // What is still hidden takes no focus.
  await expect(page.locator('[data-print]')).toBeVisible();
  // Its script offers it once the page has nothing else to do.
  await expect(page.locator('[data-print]')).toBeVisible();
  await page.locator('[data-print]').focus();
  await expect(page.locator('[data-print]')).toBeInViewport({ ratio: 1 });
});

test('the menu of a phone closes with Escape, which gives the focus back, and with a press elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/en/a-z/');
  const menu = page.locator('details.menu');
  await menu.locator('summary').click();
  await menu.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await menu.locator('summary').click();
  await expect(menu).toHaveAttribute('open');
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 2, y: 2 } });
  await expect(menu).not.toHaveAttribute('open');
});

test('a printed outcome keeps its summary, and nothing that only works on a screen', async ({ page }) => {
  await page.goto('/en/recover-ib-key/call/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-summary]')).toBeVisible();
  for (const control of ['.head', '.bar', '.choice', '.tools', '[data-copy-summary]'])
    await expect(page.locator(control).first()).toBeHidden();
});

for (const locale of localeCodes) {
  test(`the home page in ${locale} is at most 2600 pixels high on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(homePath(locale));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2600);
  });

  test(`the foot in ${locale} takes less than half of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(homePath(locale));
    const foot = await page.locator('.foot').boundingBox();
    expect(foot?.height).toBeLessThan(667 / 2);
  });
}
