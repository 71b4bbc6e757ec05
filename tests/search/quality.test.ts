import { daleChall } from 'dale-chall';
import { describe, expect, test } from 'vitest';
import { readSearchSource } from '../../src/build/search-source.ts';
import { localeCodes } from '../../src/locales.ts';
import { answer, headingOf } from '../../src/search/answer.ts';
import { termsOf } from '../../src/search/features.ts';
import { find, understand } from '../../src/search/finder.ts';
import { measure, shortfalls, shownIn } from '../../src/tasks/measure-search.ts';
import { openBuiltFinder } from '../../src/tasks/search-in-node.ts';
import { knownIds, readQuestions } from '../../src/tasks/search-questions.ts';
import { printLines } from '../support/print.ts';

const { articles, kb, locales } = readSearchSource();

describe.each(localeCodes)('the search in %s', (locale) => {
  const finder = openBuiltFinder(locale);
  const questions = readQuestions(locale);
  const { words, pages } = locales[locale];
  const ids = (question: string) => shownIn(answer(question, finder)).map(({ id }) => id);

  test('answers well enough, as the box shows it', () => {
    const measured = measure(questions, finder);
    printLines(shortfalls(measured).map((fault) => `OWED: ${locale}, ${fault}`));
    expect(shortfalls(measured, { owing: true })).toEqual([]);
  });

  test('hides nothing: what it is not sure of stands under Perhaps', () => {
    const hidden = questions
      .filter(({ right }) => right.length > 0)
      .filter(({ query }) => headingOf(answer(query, finder)) === 'none');
    expect(hidden).toEqual([]);
  });

  test('has a record for every article and page, found by its title', () => {
    const titles = [
      ...articles.map(({ flow, words: said }) => [flow.id, said[locale].title] as const),
      ...pages.map(({ id, title }) => [id, title] as const),
    ];
    expect(titles.filter(([id, title]) => ids(title)[0] !== id).map(([id]) => id)).toEqual([]);
  });

  test('gives a term of the glossary first whose title is asked for', () => {
    const terms = pages.filter(({ kind }) => kind === 'glossary');
    expect(terms.filter(({ id, title }) => answer(title, finder).best[0]?.record.id !== id)).toEqual([]);
  });

  test('gives no sure answer that says the opposite', () => {
    const groupsOf = (text: string) => termsOf(text, finder.synonyms).filter((term) => term.startsWith('#'));
    const wishes = words.opposites.flatMap(([undo, done]) =>
      articles
        .map(({ words: said }) => said[locale].title)
        .filter(
          (title) =>
            groupsOf(title).includes(groupsOf(done)[0] ?? '') &&
            !groupsOf(title).includes(groupsOf(undo)[0] ?? ''),
        )
        .map((title) => [`${undo} ${title}`, title] as const),
    );
    expect(wishes.length).toBeGreaterThan(8);
    for (const [wish, title] of wishes)
      expect([wish, answer(wish, finder).best[0]?.record.title]).not.toEqual([wish, title]);
  });

  test('is never sure of a number that nothing covers', () => {
    const numbers = Array.from({ length: 60 }, (_, at) => String(1000 + at * 149)).filter(
      (number) => !(number in kb),
    );
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const number of numbers)
      for (const spelling of [`KB${number}`, `kb ${number}`, `KB-${number}`, number, wide(`KB${number}`)]) {
        const found = answer(spelling, finder);
        expect([spelling, headingOf(found) === 'best', found.unknown]).toEqual([spelling, false, number]);
      }
  });

  test('finds every label of a screen at a step that shows it', () => {
    const labels = articles.flatMap(({ flow, words: said }) =>
      flow.steps.flatMap(({ id }) =>
        [
          ...(said[locale].steps[id]?.text ?? '').matchAll(locale === 'en' ? /\*\*(.+?)\*\*/g : /「(.+?)」/g),
        ].map(([, label = '']) => label),
      ),
    );
    const missed = [...new Set(labels)].filter((label) => {
      const [row] = answer(label, finder).best;
      const inTitle = row?.record.title.toLowerCase().includes(label.toLowerCase());
      return !row || !(row.part || inTitle || row.record.kind === 'glossary');
    });
    expect(missed).toEqual([]);
  });

  test('says which word it has corrected', () => {
    const typed = locale === 'en' ? 'activaton on iphone' : 'アクティベーシン アイフォン';
    const meant = locale === 'en' ? 'activation on iphone' : 'アクティベーション アイフォン';
    expect(answer(typed, finder).correction).toBe(meant);
    expect(answer(typed, finder, true).correction).toBeNull();
  });

  test('lists practice and the other pages for no question without a word for them', () => {
    const guesses = questions.filter(({ query }) =>
      find(query, finder).hits.some(({ record, covered }) => record.kind === 'page' && !covered),
    );
    expect(guesses).toEqual([]);
  });

  test('takes no common English word for a misspelled one', () => {
    expect(daleChall.filter((word) => understand(word, finder, false).correction !== null)).toEqual([]);
  });

  test('asks about things that exist, and nothing twice', () => {
    const rows = questions.filter(({ kind }) => !kind.startsWith('field') && kind !== 'exact');
    const known = knownIds(locale);
    const unknown = rows.flatMap(({ right }) => right).filter((id) => !known.includes(id));
    expect(unknown).toEqual([]);
    const all = Object.values(words.asks).map((asked) =>
      asked.filter((one, at) => asked.indexOf(one) !== at),
    );
    expect(all.flat()).toEqual([]);
  });
});
