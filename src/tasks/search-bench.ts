import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { indexFolder, writeFinder } from '../build/search-index.ts';
import { readSearchSource, type SearchSource } from '../build/search-source.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { homePath } from '../routes.ts';
import { answer } from '../search/answer.ts';
import { prepare } from '../search/prepare.ts';
import { openBuiltSite } from './built-site.ts';
import { inventArticles } from './invent-articles.ts';
import { percent, placeOf } from './measure-search.ts';
import { filesInNode, openInNode } from './search-in-node.ts';
import { type Question, readQuestions } from './search-questions.ts';

// `npm run search-bench [-- 1000]` shows how the search grows: the site as it is, and with invented articles up to that
// number, whose questions and texts are as long as ours. What a first question loads is counted without the scripts, which
// do not grow; right first and among the first three are the kept questions of the real articles. Last, how long the first
// answer of the built site takes on a slow line; `-- --built` takes dist/ as it is.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
const source = readSearchSource();

console.log(
  'articles  lang  start KiB  first question KiB: median  most  files  median ms  slowest ms  hit@1  hit@3',
);
for (const made of [source, inventArticles(source, Number(positionals[0] ?? 1000))]) await measure(made);
await timeFirstAnswers();

async function measure(made: SearchSource): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  writeFinder(folder, made);
  for (const locale of localeCodes) {
    const asked = readQuestions(locale).filter(({ kind }, at) => kind === 'asked' && at % 12 === 0);
    const rows: Awaited<ReturnType<typeof firstQuestion>>[] = [];
    for (const question of asked) rows.push(await firstQuestion(question, folder, locale));
    const within = (most: number) =>
      percent(rows.filter(({ place }) => place >= 0 && place < most).length / rows.length).padStart(6);
    const [weights, files, times] = (['weight', 'files', 'time'] as const).map((key) =>
      rows.map((row) => row[key]).sort((a, b) => a - b),
    ) as [number[], number[], number[]]; // one list for each key
    const numbers = [
      String(made.articles.length).padStart(8),
      locale.padStart(5),
      kib(weigh(join(folder, indexFolder, locale, 'start.json'))).padStart(10),
      kib(median(weights)).padStart(27),
      kib(weights.at(-1) ?? 0).padStart(5),
      String(median(files)).padStart(6),
      median(times).toFixed(1).padStart(10),
      (times.at(-1) ?? 0).toFixed(1).padStart(11),
      within(1),
      within(3),
    ];
    console.log(numbers.join(' '));
  }
  rmSync(folder, { recursive: true });
}

/** Asks a finder that has been asked nothing before: what it reads, how long the last look-up takes, and the place of the right row. */
async function firstQuestion({ query, right }: Question, folder: string, locale: Locale) {
  const read: string[] = [join(folder, indexFolder, locale, 'start.json')];
  const finder = openInNode(folder, locale);
  await prepare(query, finder, filesInNode(folder, locale, read));
  const start = performance.now();
  const found = answer(query, finder);
  const time = performance.now() - start;
  for (const { record, part } of [...found.best, ...found.perhaps])
    if (part) read.push(join(folder, indexFolder, locale, 'texts', `${record.id}.json`));
  const weight = read.reduce((sum, file) => sum + weigh(file), 0);
  return { weight, files: read.length, time, place: placeOf(right, found) };
}

/** On a line of 1.6 Mbit/s and 150 ms, from the first key to the first row. */
async function timeFirstAnswers(): Promise<void> {
  const { address, browser, close } = await openBuiltSite({ isBuilt: values.built });
  const throughput = (1.6 * 1024 * 1024) / 8;
  for (const locale of localeCodes) {
    const page = await browser.newPage();
    await page.goto(new URL(homePath(locale), address).href);
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 150, downloadThroughput: throughput, uploadThroughput: throughput },
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').focus();
    const start = performance.now();
    await page.keyboard.type(locale === 'ja' ? '通知が届かない' : 'forgot my pin');
    await page.getByRole('option').first().waitFor();
    console.log(
      `slow 4G, ${locale}: first answer ${(performance.now() - start).toFixed(0)} ms after the first key`,
    );
    await page.close();
  }
  await close();
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function weigh(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
