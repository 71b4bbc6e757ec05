/** Articles that nobody wrote, whose questions and texts are as long as ours: how the search grows is shown with them. */
import type { SearchSource } from '../build/search-source.ts';
import type { Article, StepWords, Words } from '../flow/types.ts';
import { localeCodes } from '../locales.ts';

/** The real articles, and others made of their sentences, questions and words in another order, each with words of its own. */
export function inventArticles(made: SearchSource, many: number): SearchSource {
  const random = generator(7);
  const { articles } = made;
  const pools = Object.fromEntries(localeCodes.map((locale) => [locale, sentences(articles, locale)]));
  const invented = Array.from({ length: Math.max(0, many - articles.length) }, (_, at): Article => {
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
      const question = () => unlike(asked[Math.floor(random() * asked.length)] ?? '', random);
      const asks = invented.map(({ flow }) => [flow.id, Array.from({ length: 25 }, question)] as const);
      return [
        locale,
        { ...own, words: { ...own.words, asks: { ...own.words.asks, ...Object.fromEntries(asks) } } },
      ];
    }),
  ) as SearchSource['locales']; // one entry for each locale
  return { ...made, articles: [...articles, ...invented], locales };
}

/** A question with every second word, or half of its letters, about something else. */
function unlike(question: string, random: () => number): string {
  const words = question.split(' ');
  return words.length > 1
    ? words.map((one, at) => (at % 2 === 0 ? word(random) : one)).join(' ')
    : `${word(random)} ${question.slice(Math.ceil(question.length / 2))}`;
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
