import { describe, expect, test } from 'vitest';
import { answer, type Hit, narrow } from '../../../src/search/answer.ts';
import { compileWords, WordsFileSchema } from '../../../src/search/compile-words.ts';
import { type ListData, openList } from '../../../src/search/search-index.ts';
import type { Shown } from '../../../src/search/shown.ts';

const shown = (id: string, title: string, rest: Partial<Shown> = {}): Shown => ({
  kind: 'guide',
  id,
  title,
  summary: '',
  kb: [],
  facets: {},
  ...rest,
});
const pages: ListData['pages'] = [
  {
    shown: shown('scan-iphone', 'Scan with an iPhone', { facets: { os: 'iphone', entry: 'qr' } }),
    keywords: '',
  },
  {
    shown: shown('scan-android', 'Scan with Android', { facets: { os: 'android', entry: 'qr' } }),
    keywords: '',
  },
  { shown: shown('no-scan', 'The phone does not scan', { kind: 'fix' }), keywords: 'KB3234' },
  { shown: shown('start', 'Scan, pin and all else', { kind: 'chooser' }), keywords: '' },
  { shown: shown('pin', 'PIN', { kind: 'glossary' }), keywords: '' },
  { shown: shown('pin-rules', 'PIN rules', { kind: 'reference' }), keywords: '' },
];
const example = { query: '', article: '' };
const file = WordsFileSchema.parse({
  groups: [
    { same: ['iphone'], facet: 'os.iphone', example },
    { same: ['android'], facet: 'os.android', example },
  ],
  asks: {},
  idle: ['with', 'the', 'how'],
  trouble: ['not'],
  elsewhere: ['dividend'],
});
const texts = pages.map((page) => page.shown.title);
const index = openList(compileWords(file, texts, ['3234']), { pages });
const ids = async (question: string) => (await answer(question, index)).hits.map(({ id }) => id);

test('puts the guide for the phone that is named first', async () => {
  expect((await ids('scan android'))[0]).toBe('scan-android');
  expect((await ids('scan iphone'))[0]).toBe('scan-iphone');
});

test('puts a fix first when something does not work', async () => {
  expect((await ids('it does not scan'))[0]).toBe('no-scan');
});

test('puts the article of a number first', async () => {
  expect((await ids('kb 3234 android'))[0]).toBe('no-scan');
});

test('puts an article before a term of the glossary', async () => {
  expect((await ids('pin'))[0]).toBe('pin-rules');
});

test('puts the page whose title the question is before all others', async () => {
  expect((await ids('Scan, pin and all else'))[0]).toBe('start');
});

describe('confidence', () => {
  test.each(['scan', 'Scan with Android', 'kb3234', 'pin rules'])('answers %s', async (question) => {
    expect((await answer(question, index)).confident).toBe(true);
  });

  test.each(['', '?!', 'kb9999', 'dividend of the scan', 'zebra crossing'])(
    'does not answer %j',
    async (question) => {
      expect((await answer(question, index)).confident).toBe(false);
    },
  );
});

test('narrowing keeps what suits the choice and what has no such facet', () => {
  const hits = pages.map((page): Hit => ({ ...page.shown, part: null, score: 1, fit: 1, covered: 1 }));
  expect(narrow(hits, { os: 'android' }).map(({ id }) => id)).toEqual([
    'scan-android',
    'no-scan',
    'start',
    'pin',
    'pin-rules',
  ]);
});
