import { expect, test } from 'vitest';
import { newArticle } from '../../../src/authoring/new-article.ts';
import { compileSample } from './sample.ts';

const kinds = ['guide', 'fix', 'reference', 'chooser'] as const;

test.each(kinds)('the files of a %s want nothing but words', (kind) => {
  const { problems } = compileSample(newArticle('fresh', kind, '2026-11-23'));
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unwritten']));
});

test.each(kinds)('a %s passes once it is filled in', (kind) => {
  let count = 0;
  const filled = newArticle('fresh', kind, '2026-11-23').map(({ path, text }) => ({
    path,
    text: text.replaceAll('TODO', () => (path.includes('/ja/') ? '言葉' : 'Words').repeat(++count)),
  }));
  expect(compileSample(filled).problems).toEqual([]);
});
