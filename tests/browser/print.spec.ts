import type { Page } from '@playwright/test';
import { readContent } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { handoutPath, stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { measureEach } from '../support/measure-each.ts';

const { articles } = readContent();
const ids = articles.map(({ flow }) => flow.id);
const guides = articles.flatMap(({ flow }) => (flow.kind === 'guide' ? [flow.id] : []));
/** A4 without the margins of print.css, in pixels. */
const sheet = { width: 703, height: 1047 };

for (const locale of localeCodes) {
  for (const { what, most, paths } of [
    { what: 'handout of a guide', most: 1, paths: guides.map((id) => handoutPath(locale, id)) },
    { what: 'article', most: 4, paths: ids.map((id) => stepPath(locale, { article: id, step: null })) },
  ]) {
    test(`every ${what} in ${locale} fits on ${most === 1 ? 'one sheet' : `${most} sheets`}`, async ({
      page,
    }) => {
      await page.setViewportSize(sheet);
      await page.emulateMedia({ media: 'print' });
      const counts = await measureEach(page, paths, columnsOfSheets);
      const tooLong = paths.filter((_, index) => (counts[index] ?? 0) > most);
      expect(tooLong).toEqual([]);
      // What takes the most sheets is printed: columns are what sheets would be.
      const longest = counts.indexOf(Math.max(...counts));
      await page.goto(paths[longest] ?? '');
      expect(await sheets(page), paths[longest]).toBe(counts[longest]);
    });
  }
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

/**
 * Runs in the page: into how many columns of a sheet's size it is broken, which the browser does as it breaks it into
 * sheets. Printing for real takes half a minute for the fonts of all articles. What is folded is printed unfolded.
 */
function columnsOfSheets(): number {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  const columns = new CSSStyleSheet();
  columns.replaceSync(
    'body { margin: 0 !important; min-height: 0 !important; display: block !important; width: 703px !important; height: 1047px !important; columns: 703px !important; column-gap: 0 !important; column-fill: auto !important }',
  );
  document.adoptedStyleSheets = [columns];
  return Math.round(document.body.scrollWidth / 703);
}

/** How many sheets of A4 a page takes when it is printed. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
