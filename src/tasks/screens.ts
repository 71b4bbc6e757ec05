// Writes contact sheets into reports/screens: one picture per article and locale, with the title and the figure of
// each step in order, so that a writer sees at a glance whether words and pictures agree: `npm run screens [article ...]`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { readContent } from '../articles.ts';
import type { Article } from '../flow/types.ts';
import { type Locale, localeCodes, locales } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { browserFlags, ensureBrowser, findBrowser } from './browser.ts';
import { root, runTool } from './tool.ts';

const wanted = process.argv.slice(2);
const folder = join(root, 'reports/screens');
const chosen = readContent().articles.filter(({ flow }) => wanted.length === 0 || wanted.includes(flow.id));
if (chosen.length === 0) {
  console.error(`There is no article of that name: ${wanted.join(', ')}.`);
  process.exit(1);
}
const built = await runTool('astro', ['build'], { quiet: true });
if (built.code !== 0) {
  console.error(built.printed);
  process.exit(1);
}
await ensureBrowser();
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserFlags });
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const page = await browser.newPage({ viewport: { width: 1500, height: 400 } });
let figures = 0;
let written = 0;
for (const article of chosen) {
  for (const locale of localeCodes) {
    const cells = cellsOf(article, locale);
    if (cells.length === 0) continue;
    await page.setContent(sheet(article, locale, cells));
    await page.screenshot({ path: join(folder, `${article.flow.id}.${locale}.png`), fullPage: true });
    figures += cells.length;
    written++;
  }
}
await browser.close();
console.log(`${written} sheets with ${figures} figures in reports/screens/`);

/** The steps of an article that have a figure, as they stand on their built pages. */
function cellsOf({ flow, words }: Article, locale: Locale): string[] {
  return flow.steps.flatMap(({ id, number, screen }) => {
    if (screen === null) return [];
    const path = stepPath(locale, { article: flow.id, step: id });
    const html = readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
    const figure = /<figure[\s\S]*?<\/figure>/.exec(html)?.[0];
    if (figure === undefined) throw new Error(`The page ${path} has no figure.`);
    const title = words[locale].steps[id]?.title ?? id;
    return [
      `<li><h2>${number === null ? '' : `${number}. `}${escapeHtml(title)}</h2>${figure}<code>${id}</code></li>`,
    ];
  });
}

function sheet({ flow, words }: Article, locale: Locale, cells: readonly string[]): string {
  const styles = ['tokens', 'phone'].map((name) =>
    readFileSync(join(root, `src/styles/${name}.css`), 'utf8'),
  );
  return `<!doctype html><html lang="${locales[locale].lang}"><meta charset="utf-8"><style>${styles.join('')}
    body { margin: 24px; background: var(--paper); color: var(--ink); font: 15px/1.4 var(--sans); }
    ul { display: flex; flex-wrap: wrap; gap: 28px; padding: 0; list-style: none; }
    li { display: grid; grid-template-rows: 4.2em auto auto; gap: 8px; width: 240px; }
    li:has(.ph-portal) { width: 400px; } h1 { font-size: 26px; } h2 { margin: 0; font-size: 15px; } figure { margin: 0; }
  </style><h1>${escapeHtml(words[locale].title)} <code>${flow.id}</code></h1><ul>${cells.join('')}</ul></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
