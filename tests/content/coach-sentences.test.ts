import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { practisedArticles } from '../../src/sandbox/content.ts';
import { firstSentence } from '../../src/sandbox/Prose.tsx';

const articles = await readArticles();

test.each(localeCodes)('in %s the one sentence that the coach shows ends where it ends', (locale) => {
  const texts = practisedArticles(articles, locale).flatMap(({ words }) =>
    Object.values(words.steps).map(({ text }) => text),
  );
  const sentences = texts.filter((text) => text !== '').map((text) => firstSentence(text, locale));
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => /[\s[(「『（“‘]$/u.test(sentence))).toEqual([]);
});
