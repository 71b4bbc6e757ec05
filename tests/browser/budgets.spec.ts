import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readArticles } from '../../src/articles.ts';
import { isEnd } from '../../src/flow/graph.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { builtPage } from '../support/built-pages.ts';
import { printLines } from '../support/print.ts';
import { SandboxPage } from '../support/sandbox.ts';
import {
  documents,
  early,
  type Fetched,
  firstSearch,
  late,
  msw,
  noteFetches,
  scripts,
  total,
  visit,
} from '../support/weight.ts';

const KiB = 1024;
const kB = 1000;

const articles = await readArticles();
/** Of every locale, the article and the step whose page is longest: the others weigh less. */
const guides = localeCodes.map((locale) =>
  longest(
    articles.flatMap(({ flow }) =>
      flow.kind === 'guide' ? [stepPath(locale, { article: flow.id, step: null })] : [],
    ),
  ),
);
const steps = localeCodes.map((locale) =>
  longest(
    articles.flatMap(({ flow }) =>
      flow.steps
        .filter(({ way }) => way.kind !== 'section')
        .map(({ id }) => stepPath(locale, { article: flow.id, step: id })),
    ),
  ),
);

/** Of the last locale, the longest step that leads on. */
const leadingOn = longest(
  articles.flatMap(({ flow }) =>
    flow.steps
      .filter((step) => step.way.kind !== 'section' && !isEnd(step))
      .map(({ id }) => stepPath(localeCodes.at(-1) ?? 'en', { article: flow.id, step: id })),
  ),
);

/** What pages may weigh: all that a browser with an empty cache transfers, compressed by gzip as hosts do. */
const budgets: Budget[] = [
  ...guides.flatMap((path) => [
    {
      what: `${path} in all`,
      limit: 24 * KiB,
      owed: 30_500,
      of: (page: Page) => visit(page, path).then(total),
    },
    {
      what: `${path} scripts`,
      limit: 5 * kB,
      of: (page: Page) => visit(page, path).then(scripts),
    },
  ]),
  ...steps.flatMap((path) => [
    {
      what: `${path} first, in all`,
      limit: 46 * KiB,
      of: (page: Page) => visit(page, path).then(total),
    },
    {
      what: `${path} first, scripts`,
      limit: 20 * kB,
      owed: 24_400,
      of: (page: Page) => visit(page, path).then(scripts),
    },
    {
      what: `${path} scripts until usable`,
      limit: 8 * kB,
      of: (page: Page) => visit(page, path).then(early),
    },
  ]),
  { what: 'a later step', limit: 4 * KiB, owed: 6_700, of: laterStep },
  { what: '/en/ in all', limit: 14 * KiB, of: (page) => visit(page, '/en/').then(total) },
  { what: '/ja/ in all', limit: 14 * KiB, of: (page) => visit(page, '/ja/').then(total) },
  {
    what: 'the first search in en',
    limit: 70 * KiB,
    of: (page) => firstSearch(page, '/en/', 'code expired'),
  },
  { what: 'the first search in ja', limit: 80 * KiB, of: (page) => firstSearch(page, '/ja/', '機種変更') },
  { what: 'sandbox scripts until usable', limit: 120 * kB, of: (page) => sandbox(page).then(early) },
  { what: 'sandbox, MSW after that', limit: 45 * kB, of: (page) => sandbox(page).then(late).then(msw) },
  { what: 'sandbox scripts in all', limit: 200 * kB, of: (page) => sandbox(page).then(scripts) },
  { what: '/en/agents/ scripts', limit: 60 * kB, of: (page) => visit(page, '/en/agents/').then(scripts) },
  { what: 'sandbox HTML', limit: 12 * kB, of: (page) => sandbox(page).then(documents) },
];

test.use({ screenshot: 'off' });

test('no page weighs more than its budget', async ({ browser, baseURL }) => {
  test.setTimeout(120_000); // some twenty visits, each with a cache of its own
  const rows: Row[] = [];
  for (const { what, limit, owed, of } of budgets) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    rows.push({ what, limit, owed, weight: await of(await context.newPage()) });
    await context.close();
  }
  printLines(['Bytes transferred, compressed; the limit; what is left of it', ...rows.map(line)]);
  expect(rows.filter(({ weight, limit, owed = limit }) => weight > owed || weight === 0).map(line)).toEqual(
    [],
  );
});

test('a step fetches no font and no image', async ({ page }) => {
  const fetched = await visit(page, '/ja/activate-android-qr/create-pin/');
  const kinds = fetched.map(({ kind, url }) => `${kind} ${new URL(url).pathname}`);
  expect(kinds.filter((kind) => /^(font|image)/.test(kind) && !kind.endsWith('/favicon.svg'))).toEqual([]);
});

/** The next step of a guide, which was fetched ahead, and what it needs beside all that the first one has fetched. */
async function laterStep(page: Page): Promise<number> {
  const first = await visit(page, leadingOn);
  const next = (await page.locator('a[rel=next], a[data-choice]').first().getAttribute('href')) ?? '';
  const then = await visit(await page.context().newPage(), next);
  const more = then.filter(({ kind, url }) => kind !== 'document' && !first.some((each) => each.url === url));
  return gzipSync(builtPage(next).html).length + total(more);
}

async function sandbox(page: Page): Promise<Fetched[]> {
  const noted = noteFetches(page);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-ready]')) return;
      Object.assign(window, { usable: performance.now() });
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  const visitor = new SandboxPage(page);
  await visitor.waitForWorker();
  await visitor.open();
  await expect(page.locator('[data-transport=worker]')).toBeVisible();
  return noted(await page.evaluate(() => (window as unknown as { usable: number }).usable)); // put there above
}

function longest(paths: string[]): string {
  const weight = (path: string) => gzipSync(builtPage(path).html).length;
  return paths.toSorted((one, other) => weight(other) - weight(one))[0] ?? '';
}

function line({ what, weight, limit }: Row): string {
  const air = Math.round((1 - weight / limit) * 100);
  const mark = air < 0 ? '  TOO MUCH' : air < 10 ? '  less than a tenth' : '';
  return `${what.padEnd(58)} ${String(weight).padStart(7)} ${String(limit).padStart(7)} ${String(air).padStart(4)} %${mark}`;
}

interface Budget {
  what: string;
  limit: number;
  /** What it may weigh until it is brought under its limit: a debt, told in the table, that may not grow. */
  owed?: number;
  of: (page: Page) => Promise<number>;
}
interface Row {
  what: string;
  limit: number;
  owed?: number | undefined;
  weight: number;
}
