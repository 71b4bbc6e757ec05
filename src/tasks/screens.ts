// Writes contact sheets of whole pages into reports/screens: an article and all its steps in their order, on a phone and
// on a desk, light and dark, in every language; and of the gallery of all screens. `npm run screens [article ...]`.
// `-- --built` takes the site as it stands in dist/.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readContent } from '../articles.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { pagePath, stepPath } from '../routes.ts';
import { openBuiltSite } from './built-site.ts';
import { composeSheet } from './contact-sheet.ts';
import { root } from './tool.ts';

/** Width of the window, and of a page on the sheet, in pixels. */
const windows = [
  { width: 375, height: 667, onSheet: 300 },
  { width: 1280, height: 900, onSheet: 560 },
];
const themes = ['light', 'dark'] as const;
const looks = windows.flatMap((window) => themes.map((theme) => ({ ...window, theme })));
/** How many pages are open side by side. */
const lanes = 3;

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

const subjects = localeCodes.flatMap((locale): Subject[] => [
  ...(wanted.length === 0 ? [{ name: 'gallery', locale, paths: [pagePath(locale, 'screens')] }] : []),
  ...chosen.map(({ flow }) => {
    const steps = flow.steps.filter(({ way }) => way.kind !== 'section').map(({ id }) => id);
    return {
      name: flow.id,
      locale,
      paths: [null, ...steps].map((step) => stepPath(locale, { article: flow.id, step })),
    };
  }),
]);
let pages = 0;
const left = subjects.values();
await Promise.all(Array.from({ length: lanes }, writeSheets));
await close();
rmSync(temporary, { recursive: true });
console.log(`${subjects.length * looks.length} sheets with ${pages} pages in reports/screens/`);

/** Takes one subject after the other that is left, and writes a sheet of it for each window and theme. */
async function writeSheets(): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
  const page = await context.newPage();
  for (const { name, locale, paths } of left) {
    const place = mkdtempSync(join(temporary, 'sheet-'));
    for (const [index, path] of paths.entries()) await photograph(page, path, join(place, `${index}`));
    for (const { width, theme, onSheet } of looks) {
      const file = join(folder, `${name}.${locale}.${width}.${theme}.png`);
      const cells = paths.map((path, index) => ({
        name: path,
        file: join(place, `${index}.${width}.${theme}.jpg`),
      }));
      await composeSheet(browser, { file, locale, width: onSheet, cells }, place);
      pages += cells.length;
    }
    rmSync(place, { recursive: true });
  }
  await context.close();
}

/** A page is loaded once for all its looks. */
async function photograph(page: Page, path: string, file: string): Promise<void> {
  await page.goto(new URL(path, address).href);
  // Rows are drawn only when they come near the screen; bars that stick would stand in the middle of a long picture.
  await page.addStyleTag({
    content: '* { content-visibility: visible !important } .bar { position: static !important }',
  });
  for (const { width, height, theme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({
      path: `${file}.${width}.${theme}.jpg`,
      fullPage: true,
      type: 'jpeg',
      quality: 80,
    });
  }
}

interface Subject {
  /** Of its sheets. */
  name: string;
  locale: Locale;
  paths: string[];
}
