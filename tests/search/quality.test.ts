import { describe, expect, test } from 'vitest';
import { readSearchSource, readWordsFile } from '../../src/build/search-index.ts';
import { localeCodes } from '../../src/locales.ts';
import {
  answerArticles,
  halves,
  measure,
  openBuiltIndex,
  readQuestions,
  shortfalls,
} from '../../src/tasks/measure-search.ts';

const kinds = ['error', 'number', 'paraphrase', 'synonym', 'misspelling', 'sentence', 'word', 'unrelated'];
const articles = readSearchSource().articles.map(({ flow }) => flow.id);

describe.each(localeCodes)('the search in %s', (locale) => {
  test.each(halves)('answers the %s questions well enough', async (half) => {
    const measured = await measure(readQuestions(locale, half), await openBuiltIndex(locale));
    // The held-out questions are not printed: who looks at them tunes to them.
    const missed = half === 'tuning' ? measured.flatMap((row) => row.missed) : 'not shown';
    expect({ faults: shortfalls(measured), missed }).toEqual({ faults: [], missed });
  });

  test('is measured on at least a hundred questions of every kind, about articles that exist', () => {
    const questions = halves.flatMap((half) => readQuestions(locale, half));
    expect(questions.filter(({ kind }) => kind !== 'exact').length).toBeGreaterThanOrEqual(100);
    for (const kind of kinds) expect(questions.some((question) => question.kind === kind)).toBe(true);
    expect(questions.flatMap((question) => question.articles).filter((id) => !articles.includes(id))).toEqual(
      [],
    );
  });

  test('asks no question twice', () => {
    const all = halves.flatMap((half) => readQuestions(locale, half)).map(({ query }) => query);
    expect(all.filter((query, at) => all.indexOf(query) !== at)).toEqual([]);
  });

  test.each(readWordsFile(locale).groups.map(({ example }) => example))(
    'finds $article for the example "$query"',
    async ({ query, article }) => {
      const { articles: found } = await answerArticles(query, await openBuiltIndex(locale));
      expect(found.slice(0, 3)).toContain(article);
    },
  );

  test('knows every article that its word list speaks of', () => {
    expect(Object.keys(readWordsFile(locale).asks).filter((id) => !articles.includes(id))).toEqual([]);
    expect(articles.filter((id) => !readWordsFile(locale).asks[id])).toEqual([]);
  });
});
