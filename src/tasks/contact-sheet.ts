import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { type Locale, locales } from '../locales.ts';

/** Writes pictures as one sheet, each so many pixels wide under its name. @param temporary a folder for what leads to it */
export async function composeSheet(browser: Browser, sheet: Sheet, temporary: string): Promise<void> {
  const { file, locale, width, cells } = sheet;
  const figures = cells.map(
    (cell) => `<figure><figcaption>${cell.name}</figcaption><img src="${pathToFileURL(cell.file)}"></figure>`,
  );
  const html = `<!doctype html><html lang="${locales[locale].lang}"><meta charset="utf-8"><style>
    body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; margin: 16px; background: #8b90a0; font: 14px monospace; }
    figure { width: ${width}px; margin: 0; } img { display: block; width: 100%; }
  </style>${figures.join('')}</html>`;
  const page = await browser.newPage({ viewport: { width: 1932, height: 400 } });
  const source = join(temporary, 'sheet.html');
  writeFileSync(source, html);
  await page.goto(pathToFileURL(source).href);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

export interface Cell {
  name: string;
  file: string;
}

interface Sheet {
  file: string;
  locale: Locale;
  /** Of each picture on the sheet. */
  width: number;
  cells: readonly Cell[];
}
