import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readArticles } from '../../src/articles.ts';
import type { Fragment } from '../../src/fragments.ts';
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
  markEarly,
  msw,
  openScales,
  type Scales,
  scripts,
  second,
  total,
  visit,
} from '../support/weight.ts';

const KiB = 1024;
const kB = 1000;

/** What is measured once, by path. */
const sizes = new Map<string, number>();
const sentFor = new Map<string, Promise<Fetched[]>>();

const articles = await readArticles();
/** Of every locale, the article whose page is longest, and the step whose page is with the one that it leads to: the others weigh less. */
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

/** The guide of the last locale with the longest step, from its beginning. */
const [, locale = '', guide = ''] = (steps.at(-1) ?? '').split('/');
const beginning = builtPage(`/${locale}/${guide}/`).html.match(/rel="next" href="([^"]+)"/)?.[1] ?? '';

/** The last step that a guide for one system practises on a phone: a link from its page leads deepest. */
const deep = articles.flatMap(({ flow }) => {
  const step = flow.steps.findLast(
    ({ screen, does }) => screen && screen.surface !== 'portal' && does.length > 0,
  );
  return flow.kind === 'guide' && flow.facets.os && flow.practice.length > 0 && step
    ? [{ guide: flow.id, step: step.id }]
    : [];
})[0];

/** What pages may weigh: all that a host sends a browser with an empty cache, compressed by gzip as hosts do. */
const budgets: Budget[] = [
  ...guides.flatMap((path) => [
    { what: `${path} in all`, limit: 24 * KiB, owed: 29_200, of: visiting(path, total) },
    { what: `${path} scripts`, limit: 5 * kB, of: visiting(path, scripts) },
  ]),
  // With the service worker, and what is fetched ahead.
  ...steps.flatMap((path) => [
    { what: `${path} first, in all`, limit: 46 * KiB, of: visiting(path, total) },
    { what: `${path} first, scripts`, limit: 20 * kB, of: visiting(path, scripts) },
    { what: `${path} scripts until usable`, limit: 8 * kB, of: visiting(path, early) },
  ]),
  { what: `a later step of ${beginning}, on average`, limit: 4 * KiB, of: laterStep },
  ...localeCodes.map((code) => ({
    what: `/${code}/ in all`,
    limit: 14 * KiB,
    of: visiting(`/${code}/`, total),
  })),
  {
    what: 'the first search in en',
    limit: 70 * KiB,
    of: searching('/en/', 'code expired', total),
  },
  {
    what: 'the first search in ja',
    limit: 80 * KiB,
    of: searching('/ja/', '機種変更', total),
  },
  // For a question of which the first search is not sure, once.
  { what: 'the second opinion in en', limit: 64 * KiB, of: searching('/en/', 'all is odd today', second) },
  { what: 'the second opinion in ja', limit: 64 * KiB, of: searching('/ja/', '今日は何か変です', second) },
  { what: 'sandbox scripts until usable', limit: 120 * kB, of: sandbox(early) },
  {
    what: 'sandbox scripts until a step can be practised',
    limit: 120 * kB,
    // MSW is asked for in the moment in which the practice is there, just before or after it is drawn.
    of: sandbox((sent) => early(sent.filter(({ isMsw }) => !isMsw)), deep),
  },
  { what: 'sandbox, MSW after that', limit: 45 * kB, of: sandbox((sent) => msw(late(sent))) },
  { what: 'sandbox scripts in all', limit: 200 * kB, of: sandbox(scripts) },
  { what: '/en/agents/ scripts', limit: 60 * kB, of: visiting('/en/agents/', scripts) },
  { what: 'sandbox HTML', limit: 12 * kB, of: sandbox(documents) },
];

test.use({ screenshot: 'off' });

test('no page weighs more than its budget', async ({ browser }) => {
  test.setTimeout(180_000); // some twenty visits, each with a cache of its own
  const scales = await openScales();
  const rows: Row[] = [];
  for (const { what, limit, owed, of } of budgets) {
    const context = await browser.newContext({ baseURL: scales.address });
    rows.push({ what, limit, owed, weight: await of(await context.newPage(), scales) });
    await context.close();
  }
  await scales.close();
  printLines(['Bytes transferred, compressed; the limit; what is left of it', ...rows.map(line)]);
  expect(rows.filter(({ weight, limit, owed = limit }) => weight > owed || weight === 0).map(line)).toEqual(
    [],
  );
});

test('a step fetches no font and no image', async ({ browser }) => {
  const scales = await openScales();
  const context = await browser.newContext({ baseURL: scales.address });
  const sent = await visit(scales, await context.newPage(), '/ja/activate-android-qr/create-pin/');
  await context.close();
  await scales.close();
  expect(sent.length).toBeGreaterThan(5);
  const kinds = sent.map(({ type, path }) => `${type} ${path}`);
  expect(kinds.filter((kind) => /^(font|image)/.test(kind) && !kind.endsWith('/favicon.svg'))).toEqual([]);
});

function visiting(path: string, weight: (sent: Fetched[]) => number): Budget['of'] {
  return async (page, scales) => weight(await once(path, () => visit(scales, page, path)));
}

function searching(path: string, question: string, weight: (sent: Fetched[]) => number): Budget['of'] {
  return async (page, scales) => weight(await firstSearch(scales, page, path, question));
}

/** What is sent for a page: it is opened once, however much of it is weighed. */
function once(path: string, open: () => Promise<Fetched[]>): Promise<Fetched[]> {
  const sent = sentFor.get(path) ?? open();
  sentFor.set(path, sent);
  return sent;
}

/**
 * What the steps of a guide weigh after the first, each as much as the next: their pages, which come in one file, and
 * the memory. What is kept beside them for the guide's troubles is no step of it.
 */
async function laterStep(page: Page, scales: Scales): Promise<number> {
  await visit(scales, page, beginning);
  const sent: Fetched[] = [];
  let count = 0;
  for (; (await page.locator('[data-outcome]').count()) === 0; count += 1) {
    const before = page.url();
    const way = page.locator('a[rel=next], a[data-choice]').first();
    const next = (await way.getAttribute('href')) ?? '';
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, next))
      .toBe(true);
    const more = await scales.weigh(async () => {
      await way.click();
      await page.waitForURL((url) => url.href !== before);
    });
    sent.push(...more.filter((each) => !isBeside(each)));
  }
  return Math.round(total(sent) / count);
}

/** True for whole articles and the list of what is kept, with their files, and for the steps of other articles. */
function isBeside({ path, type }: Fetched): boolean {
  if (type === 'text/html') return path.split('/').length < 5;
  if (path.startsWith('/offline/')) return !path.endsWith(`/${guide}.json`);
  const names = (page: string) => builtPage(page).html.includes(path);
  return !names(beginning) && [`/${locale}/${guide}/`, `/${locale}/offline/`].some(names);
}

function sandbox(weight: (sent: Fetched[]) => number, at: Fragment = {}): Budget['of'] {
  return async (page, scales) =>
    weight(await once(`sandbox ${at.step}`, () => visitSandbox(page, scales, at)));
}

async function visitSandbox(page: Page, scales: Scales, at: Fragment): Promise<Fetched[]> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-ready]')) return;
      Object.assign(window, { usable: performance.now() });
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  const visitor = new SandboxPage(page);
  await visitor.waitForWorker();
  const sent = await scales.weigh(async () => {
    await visitor.open(at);
    if (at.step) await expect(page.locator('.pane-phone [data-mark]').first()).toBeVisible();
    await expect(page.locator('[data-transport=worker]')).toBeVisible();
  });
  const usable = await page.evaluate(() => (window as unknown as { usable: number }).usable); // put there above
  return markEarly(page, sent, usable);
}

function longest(paths: string[]): string {
  const weights = paths.map((path) => {
    const next = /rel="next" href="([^"]+)"/.exec(builtPage(path).html)?.[1];
    return compressed(path) + (next ? compressed(next) : 0);
  });
  return paths[weights.indexOf(Math.max(...weights))] ?? '';
}

function compressed(path: string): number {
  const size = sizes.get(path) ?? gzipSync(builtPage(path).html).length;
  sizes.set(path, size);
  return size;
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
  of: (page: Page, scales: Scales) => Promise<number>;
}
interface Row {
  what: string;
  limit: number;
  owed?: number | undefined;
  weight: number;
}
