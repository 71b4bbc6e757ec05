import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexFolder, readSearchSource, type SearchSource, writeFinder } from '../build/search-index.ts';
import type { Article, StepWords, Words } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { answer } from '../search/answer.ts';
import { prepare } from '../search/prepare.ts';
import { readQuestions } from './measure-search.ts';
import { filesInNode, openInNode } from './search-in-node.ts';

// `npm run search-bench [-- 1000]` shows how the search grows: the site as it is beside that many invented articles,
// with questions and texts as long as ours. What a first question loads is counted without the scripts, which do not grow.
const count = Number(process.argv[2] ?? 1000);
const source = readSearchSource();

console.log('articles  lang  start KiB  first question KiB: median  most  files  median ms  slowest ms');
for (const made of [source, invent(source, count)]) await bench(made);

async function bench(made: SearchSource): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  writeFinder(folder, made);
  for (const locale of localeCodes) {
    const asked = readQuestions(locale).filter((_, at) => at % 19 === 0);
    const rows: Awaited<ReturnType<typeof firstQuestion>>[] = [];
    for (const { query } of asked) rows.push(await firstQuestion(query, folder, locale));
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
    ];
    console.log(numbers.join(' '));
  }
  rmSync(folder, { recursive: true });
}

/** Asks a finder that has been asked nothing before: what it reads, and how long the last look-up takes. */
async function firstQuestion(question: string, folder: string, locale: Locale) {
  const read: string[] = [join(folder, indexFolder, locale, 'start.json')];
  const finder = openInNode(folder, locale);
  await prepare(question, finder, filesInNode(folder, locale, read));
  const start = performance.now();
  const found = answer(question, finder);
  const time = performance.now() - start;
  for (const { record, part } of [...found.best, ...found.perhaps])
    if (part) read.push(join(folder, indexFolder, locale, 'texts', `${record.id}.json`));
  return { weight: read.reduce((sum, file) => sum + weigh(file), 0), files: read.length, time };
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

/** Articles made of the sentences, questions and words of the real ones in another order, each with words of its own. */
function invent(made: SearchSource, many: number): SearchSource {
  const random = generator(7);
  const { articles } = made;
  const pools = Object.fromEntries(localeCodes.map((locale) => [locale, sentences(articles, locale)]));
  const invented = Array.from({ length: many }, (_, at): Article => {
    const model = articles[at % articles.length];
    if (!model) throw new Error('There are no articles to learn from.');
    const words = Object.fromEntries(
      localeCodes.map((locale) => [locale, shuffle(model.words[locale], pools[locale] ?? [], random)]),
    ) as Article['words']; // one entry for each locale
    return { ...model, flow: { ...model.flow, id: `invented-${at}`, kb: [], facets: {} }, words };
  });
  const locales = Object.fromEntries(
    localeCodes.map((locale) => {
      const own = made.locales[locale];
      const asked = Object.values(own.words.asks).flat();
      const asks = Object.fromEntries(
        invented.map(({ flow }) => [
          flow.id,
          Array.from({ length: 25 }, () => `${asked[Math.floor(random() * asked.length)]} ${word(random)}`),
        ]),
      );
      return [locale, { ...own, words: { ...own.words, asks } }];
    }),
  ) as SearchSource['locales']; // one entry for each locale
  return { ...made, articles: invented, locales };
}

function shuffle(words: Words, pool: readonly string[], random: () => number): Words {
  const pick = () => pool[Math.floor(random() * pool.length)] ?? '';
  const steps = Object.entries(words.steps).map(([id, step]): [string, StepWords] => [
    id,
    {
      ...step,
      title: `${step.title} ${word(random)}`,
      text: `${pick()} ${pick()} ${word(random)} ${word(random)}`,
    },
  ]);
  return {
    ...words,
    title: `${words.title} ${word(random)}`,
    keywords: [word(random), word(random)],
    steps: Object.fromEntries(steps),
  };
}

function sentences(articles: readonly Article[], locale: keyof Article['words']): string[] {
  return articles.flatMap(({ words }) =>
    Object.values(words[locale].steps).flatMap(({ text }) => text.split(/(?<=[.。])\s*/)),
  );
}

/** A word of four to nine letters; a vocabulary of some thousands. */
function word(random: () => number): string {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'wu', 'za', 'pe'];
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

/** The same numbers on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
