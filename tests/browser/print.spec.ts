import type { Page } from '@playwright/test';
import { readContent } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { handoutPath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';

const { articles } = readContent();
const guides = articles.filter(({ flow }) => flow.kind === 'guide');

test.describe.configure({ timeout: 60_000 });

for (const locale of localeCodes) {
  test(`every guide in ${locale} has a handout of one sheet`, async ({ page }) => {
    for (const { flow } of guides) {
      await page.goto(handoutPath(locale, flow.id));
      expect(await sheets(page), flow.id).toBe(1);
    }
  });

  test(`every article in ${locale} fits on four sheets`, async ({ page }) => {
    for (const { flow } of articles) {
      await page.goto(stepPath(locale, { article: flow.id, step: null }));
      expect(await sheets(page), flow.id).toBeLessThanOrEqual(4);
    }
  });
}

test('a printed step says where it comes from, on which day, and how to come back', async ({ page }) => {
  const target = { article: 'activate-iphone-qr', step: 'find-code' };
  await page.goto(stepPath('ja', target));
  await expect(page.locator('.print-head')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('.print-head');
  await expect(head).toContainText('iPhoneでQRコードを使ってIB Keyを有効化する');
  await expect(head).toContainText(stepPath('ja', target));
  await expect(head).toContainText(new Date().toLocaleDateString('ja', { dateStyle: 'long' }));
  const code = head.locator('img');
  await expect(code).toBeVisible();
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(20);
  expect(await sheets(page)).toBe(1);
});

/** How many sheets of A4 a page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
