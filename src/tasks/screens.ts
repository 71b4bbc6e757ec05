// Writes contact sheets of whole pages into reports/screens: an article and all its steps in their order, on a phone and
// on a desk, light and dark, in every language; and of the gallery of all screens. `npm run screens [article ...]`;
// without names it takes a quarter of an hour. `-- --built` takes the site as it stands in dist/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { readContent } from '../articles.ts';
import { type Locale, localeCodes, locales } from '../locales.ts';
import { pagePath, stepPath } from '../routes.ts';
import { browserFlags, ensureBrowser, findBrowser } from './browser.ts';
import { serveDist } from './static-server.ts';
import { root, runTool } from './tool.ts';

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
if (!options.includes('--built')) {
  const built = await runTool('astro', ['build'], { quiet: true });
  if (built.code !== 0) {
    console.error(built.printed);
    process.exit(1);
  }
}
await ensureBrowser();
const { address, close } = await serveDist(0);
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserFlags });
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
await browser.close();
await close();
rmSync(temporary, { recursive: true });
console.log(`${sheets} sheets with ${pages} pages in reports/screens/`);

/** One sheet for each window and theme. */
async function writeSheets(name: string, locale: Locale, paths: readonly string[]): Promise<void> {
  for (const window of windows) {
    for (const theme of themes) {
      const cells = await photograph(browser, window, theme, paths);
      await compose(`${name}.${locale}.${window.width}.${theme}.png`, locale, window.onSheet, cells);
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
    cells.push({ path, file });
  }
  await context.close();
  return cells;
}

async function compose(name: string, locale: Locale, width: number, cells: readonly Cell[]): Promise<void> {
  const html = `<!doctype html><html lang="${locales[locale].lang}"><meta charset="utf-8"><style>
    body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; margin: 16px; background: #8b90a0; font: 14px monospace; }
    figure { width: ${width}px; margin: 0; } img { display: block; width: 100%; }
  </style>${cells.map(({ path, file }) => `<figure><figcaption>${path}</figcaption><img src="${pathToFileURL(file)}"></figure>`).join('')}</html>`;
  const sheet = join(temporary, 'sheet.html');
  writeFileSync(sheet, html);
  const page = await browser.newPage({ viewport: { width: 1932, height: 400 } });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: join(folder, name), fullPage: true });
  await page.close();
}

interface Cell {
  path: string;
  file: string;
}
