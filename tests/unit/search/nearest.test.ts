import { beforeAll, describe, expect, test } from 'vitest';
import { readSearchSource } from '../../../src/build/search-source.ts';
import { answer, headingOf } from '../../../src/search/answer.ts';
import { compileFinder, questionsOf } from '../../../src/search/compile.ts';
import { type Finder, type FinderData, openFinder } from '../../../src/search/data.ts';
import { openQuestions, type QuestionsData } from '../../../src/search/nearest.ts';
import { isPrepared, prepare } from '../../../src/search/prepare.ts';
import { articleRecord } from '../../../src/search/records.ts';
import { lessonsOf } from '../../../src/search/words-file.ts';

let data: FinderData;
let questions: QuestionsData;
/** Questions from which nothing was learned. */
let asked: string[];

beforeAll(() => {
  const { articles, locales, kb } = readSearchSource();
  const { words } = locales.en;
  const some = articles.filter(({ flow }) => /^(?:qr-not|pin|front|use)/.test(flow.id));
  const known = (from: number, to: number) =>
    Object.fromEntries(some.map(({ flow }) => [flow.id, (words.asks[flow.id] ?? []).slice(from, to)]));
  const lessons = lessonsOf({ ...words, asks: known(0, 25), outside: words.outside.slice(0, 20) });
  const records = some.map((article) => articleRecord(article, 'en', lessons.asks[article.flow.id] ?? []));
  data = compileFinder(records, lessons, kb);
  questions = questionsOf(records, lessons);
  asked = Object.values(known(25, 50)).flat();
});

const isUnsure = (question: string) => headingOf(answer(question, openFinder(data))) !== 'best';

/** The questions' file as it is served, with a list of who asked for it. */
function served(isThere = () => true) {
  const requests: string[] = [];
  const refuse = () => Promise.reject(new Error('Of a large site only.'));
  return {
    requests,
    files: {
      questions: () => {
        requests.push('questions');
        return isThere() ? Promise.resolve(questions) : Promise.reject(new Error('404'));
      },
      shard: refuse,
      details: refuse,
    },
  };
}

async function withSecond(): Promise<Finder> {
  const finder = openFinder(data);
  await prepare(asked.find(isUnsure) ?? '', finder, served().files);
  expect(finder.second).not.toBeNull();
  return finder;
}

test('a subject is as near as its nearest question, and rare words bring nearer than common ones', async () => {
  const { second } = await withSecond();
  for (const [subject, [question = '']] of Object.entries(questions))
    expect(second?.similarities(question).get(subject)).toBeCloseTo(1);
  const { value } = openQuestions(
    { one: ['violet umbrella'], two: ['plain umbrella'], three: ['plain gate'], four: ['plain roof'] },
    openFinder(data),
  ).next();
  const near = (text: string, subject: string) => value?.similarities(text).get(subject) ?? 0;
  expect(near('plain violet', 'one')).toBeGreaterThan(near('plain violet', 'two'));
  expect(near('zzz', 'one')).toBe(0);
});

describe('the second opinion', () => {
  test('is fetched for an unsure question alone, and once', async () => {
    const sure = asked.find((question) => !isUnsure(question)) ?? '';
    const unsure = asked.filter(isUnsure);
    expect(sure).not.toBe('');
    expect(unsure.length).toBeGreaterThan(3);
    const finder = openFinder(data);
    const { files, requests } = served();
    for (const question of [sure, '', '12345678', 'KB9999']) {
      expect([question, isPrepared(question, finder)]).toEqual([question, true]);
      await prepare(question, finder, files);
    }
    expect(requests).toEqual([]);
    await Promise.all(unsure.map((question) => prepare(question, finder, files)));
    expect(requests).toEqual(['questions']);
  });

  test('never changes a sure answer, and changes some of the others', async () => {
    const second = await withSecond();
    const first = openFinder(data);
    const changed = asked.filter(
      (question) =>
        JSON.stringify(answer(question, first).perhaps) !== JSON.stringify(answer(question, second).perhaps),
    );
    expect(changed.length).toBeGreaterThan(3);
    expect(changed.filter((question) => !isUnsure(question))).toEqual([]);
  });

  test('is done without where it cannot be had, and asked for again by the next question', async () => {
    const [question = '', next = ''] = asked.filter(isUnsure);
    const finder = openFinder(data);
    let isThere = false;
    const { files, requests } = served(() => isThere);
    await expect(prepare(question, finder, files)).rejects.toThrow('404');
    expect(answer(question, finder)).toEqual(answer(question, openFinder(data)));
    isThere = true;
    await prepare(next, finder, files);
    expect(requests).toHaveLength(2);
    expect(finder.second).not.toBeNull();
  });
});
