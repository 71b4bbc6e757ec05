// Writes contact sheets of whole pages into reports/screens: an article and all its steps in their order, on a phone and
// on a desk, light and dark, in every language; and of the gallery of all screens. `npm run screens [article ...]`;
// without names it takes a quarter of an hour. `-- --built` takes the site as it stands in dist/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { readContent } from '../articles.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { pagePath, stepPath } from '../routes.ts';
import { openBuiltSite } from './built-site.ts';
import { type Cell, composeSheet } from './contact-sheet.ts';
import { root } from './tool.ts';

/** Width of the window, and of a page on the sheet, in pixels. */
const windows = [
  { width: 375, height: 667, onSheet: 300 },
  { width: 1280, height: 900, onSheet: 560 },
];
const themes = ['light', 'dark'] as const;

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('--'));
const folder = join(root, 'reports/screens');
const chosen = readContent().articles.filter(({ flow }) => wanted.length === 0 || wanted.includes(flow.id));
if (chosen.length === 0) {
  console.error(`There is no article of that name: ${wanted.join(', ')}.`);
  process.exit(1);
}
const { address, browser, close } = await openBuiltSite({ isBuilt: options.includes('--built') });
const temporary = mkdtempSync(join(tmpdir(), 'screens-'));
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let pages = 0;
let sheets = 0;
for (const locale of localeCodes) {
  if (wanted.length === 0) await writeSheets('gallery', locale, [pagePath(locale, 'screens')]);
  for (const { flow } of chosen) {
    const steps = flow.steps.filter(({ way }) => way.kind !== 'section').map(({ id }) => id);
    const paths = [null, ...steps].map((step) => stepPath(locale, { article: flow.id, step }));
    await writeSheets(flow.id, locale, paths);
  }
}
await close();
rmSync(temporary, { recursive: true });
console.log(`${sheets} sheets with ${pages} pages in reports/screens/`);

/** One sheet for each window and theme. */
async function writeSheets(name: string, locale: Locale, paths: readonly string[]): Promise<void> {
  for (const window of windows) {
    for (const theme of themes) {
      const cells = await photograph(browser, window, theme, paths);
      const file = join(folder, `${name}.${locale}.${window.width}.${theme}.png`);
      await composeSheet(browser, { file, locale, width: window.onSheet, cells }, temporary);
      pages += cells.length;
      sheets++;
    }
  }
}

async function photograph(
  from: Browser,
  { width, height }: (typeof windows)[number],
  colorScheme: (typeof themes)[number],
  paths: readonly string[],
): Promise<Cell[]> {
  const context = await from.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const cells: Cell[] = [];
  for (const path of paths) {
    const file = join(temporary, `${cells.length}.jpg`);
    await page.goto(new URL(path, address).href);
    // Rows are drawn only when they come near the screen; bars that stick would stand in the middle of a long picture.
    await page.addStyleTag({
      content: '* { content-visibility: visible !important } .bar { position: static !important }',
    });
    await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 80 });
    cells.push({ name: path, file });
  }
  await context.close();
  return cells;
}
