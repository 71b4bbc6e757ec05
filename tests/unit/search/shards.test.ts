import { beforeAll, expect, test } from 'vitest';
import { readSearchSource } from '../../../src/build/search-source.ts';
import { answer } from '../../../src/search/answer.ts';
import { compileFinder } from '../../../src/search/compile.ts';
import { type FinderData, openFinder } from '../../../src/search/data.ts';
import { prepare } from '../../../src/search/prepare.ts';
import { articleRecord } from '../../../src/search/records.ts';
import { splitFinder } from '../../../src/search/shards.ts';

let whole: FinderData;

beforeAll(() => {
  const { articles, locales, kb } = readSearchSource();
  const { words } = locales.en;
  const some = articles.filter(({ flow }) => /^(?:qr|pin|front|use)/.test(flow.id));
  // A few questions of each are enough here, and are learned in no time.
  const asks = Object.fromEntries(
    some.map(({ flow }) => [flow.id, (words.asks[flow.id] ?? []).slice(0, 20)]),
  );
  const records = some.map((article) => articleRecord(article, 'en', asks[article.flow.id] ?? []));
  whole = compileFinder(records, { ...words, asks, outside: words.outside.slice(0, 20) }, kb);
});

test.each([
  'front camera shows my face',
  'qr code has expirred',
  'Select Second Factor Device',
  'create PIN',
  'kb 2260',
  'weather',
])('in shards, %s is answered as from one file, and nothing is read twice', async (question) => {
  const { start, shards } = splitFinder(whole);
  const finder = openFinder(structuredClone(start));
  const read: (number | string)[] = [];
  const files = {
    questions: () => Promise.reject(new Error('A large site has no second opinion.')),
    shard: async (number: number) => {
      read.push(number);
      return shards[number] ?? { terms: '', postings: [], words: '' };
    },
    details: async (id: string) => {
      read.push(id);
      const { summary = '', parts = [] } = whole.records.find((record) => record.id === id) ?? {};
      return { summary, parts };
    },
  };
  await prepare(question, finder, files);
  expect(answer(question, finder)).toEqual(answer(question, openFinder(whole)));
  const once = read.length;
  await prepare(question, finder, files);
  expect(read.slice(once)).toEqual([]);
  expect(read.length).toBeLessThan(40);
});
