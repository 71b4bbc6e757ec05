import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSearchSource, type SearchSource, writeSearchIndex } from '../build/search-index.ts';
import type { Article, StepWords, Words } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { answer } from '../search/answer.ts';
import { readQuestions } from './measure-search.ts';
import { openInNode } from './search-in-node.ts';

// `npm run search-bench [-- 1000]` shows how the search grows: the site as it is beside that many invented articles.
const count = Number(process.argv[2] ?? 1000);
const source = readSearchSource();

console.log('articles  lang  index KiB  first question KiB  next question KiB  median ms  slowest ms');
for (const articles of [source.articles, invent(source, count)]) await bench({ ...source, articles });

async function bench(made: SearchSource): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  await writeSearchIndex(folder, made);
  for (const locale of localeCodes) {
    const read = new Map<string, number>();
    const index = await openInNode(folder, locale, (file) => read.set(file, weigh(file)));
    const questions = readQuestions(locale, 'tuning').filter(({ kind }) => kind !== 'unrelated');
    const growth: number[] = [];
    const times: number[] = [];
    for (const { query } of questions.filter((_, at) => at % 3 === 0)) {
      const before = total(read);
      const start = performance.now();
      await answer(query, index);
      times.push(performance.now() - start);
      growth.push(total(read) - before);
    }
    times.sort((a, b) => a - b);
    const [first = 0, ...next] = growth;
    const start = total(read) - growth.reduce((sum, one) => sum + one, 0);
    const numbers = [
      String(made.articles.length).padStart(8),
      locale.padStart(5),
      kib(indexSize(read, locale)).padStart(10),
      kib(start + first).padStart(19),
      kib(next.reduce((sum, one) => sum + one, 0) / next.length).padStart(18),
      (times[Math.floor(times.length / 2)] ?? 0).toFixed(1).padStart(10),
      (times.at(-1) ?? 0).toFixed(1).padStart(11),
    ];
    console.log(numbers.join(' '));
  }
  rmSync(folder, { recursive: true });
}

/** What a file weighs on its way: Pagefind's own files are compressed already. */
function weigh(file: string): number {
  const content = readFileSync(file);
  return /\.(?:pagefind|pf_\w+)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
}

function total(read: ReadonlyMap<string, number>): number {
  return [...read.values()].reduce((sum, size) => sum + size, 0);
}

function indexSize(read: ReadonlyMap<string, number>, locale: Locale): number {
  return total(new Map([...read].filter(([file]) => file.includes(`/${locale}/index/`))));
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** Articles made of the sentences and words of the real ones in another order, each with words of its own. */
function invent({ articles }: SearchSource, many: number): Article[] {
  const random = generator(7);
  const pools = Object.fromEntries(localeCodes.map((locale) => [locale, sentences(articles, locale)]));
  return Array.from({ length: many }, (_, at): Article => {
    const model = articles[at % articles.length];
    if (!model) throw new Error('There are no articles to learn from.');
    const words = Object.fromEntries(
      localeCodes.map((locale) => [locale, shuffle(model.words[locale], pools[locale] ?? [], random)]),
    ) as Article['words']; // one entry for each locale
    return { ...model, flow: { ...model.flow, id: `invented-${at}`, kb: [] }, words };
  });
}

function shuffle(words: Words, pool: readonly string[], random: () => number): Words {
  const pick = () => pool[Math.floor(random() * pool.length)] ?? '';
  const steps = Object.entries(words.steps).map(([id, step]): [string, StepWords] => {
    return [
      id,
      {
        ...step,
        title: `${step.title} ${word(random)}`,
        text: `${pick()} ${pick()} ${word(random)} ${word(random)}`,
      },
    ];
  });
  return {
    ...words,
    title: `${words.title} ${word(random)}`,
    keywords: [word(random), word(random)],
    steps: Object.fromEntries(steps),
  };
}

function sentences(articles: readonly Article[], locale: Locale): string[] {
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
