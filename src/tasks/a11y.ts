// Asks axe about every page of the built site, light and dark: `npm run a11y`. Takes minutes; ends with the count.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { violationsOn } from '../../tests/support/axe.ts';
import { browserFlags, ensureBrowser, findBrowser } from './browser.ts';
import { serveDist } from './static-server.ts';
import { root } from './tool.ts';

await ensureBrowser();
const executablePath = findBrowser();
const { address, close } = await serveDist(0);
const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) });
const paths = pagesOf(join(root, 'dist'));
const found: string[] = [];
const contexts = await Promise.all([1, 2].map(() => browser.newContext()));
const waiting = [...paths];
await Promise.all(contexts.map(sweep));
await browser.close();
await close();
for (const line of found) console.error(line);
console.log(`${paths.length} pages in light and dark, ${found.length} violations.`);
process.exit(found.length > 0 ? 1 : 0);

async function sweep(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    await page.goto(new URL(path, address).href);
    for (const violation of await violationsOn(page, { whole: true, everywhere: true }))
      found.push(`${path}: ${violation}`);
    if (waiting.length % 100 === 0) console.log(`${waiting.length} pages to go, ${found.length} violations`);
  }
}

/** The path of every page, in order. */
function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
