import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { kbPath, stepPath } from '../../src/routes.ts';
import { readSite } from '../../src/site.ts';
import { attributeOf, attributeValues, builtPage, isServed } from '../support/built-pages.ts';

const { kb, links } = readSite();
const articles = await readArticles();
const covered = articles.flatMap(({ flow }) => flow.kb.map((number) => ({ number, article: flow.id })));

test.each(covered)('KB$number leads to $article in every language', ({ number, article }) => {
  expect(doorsOf(number)).toEqual(
    localeCodes.map((locale) => ({ locale, path: stepPath(locale, { article, step: null }) })),
  );
});

test('the numbers that the source articles refer to are covered, each by an article of its own', () => {
  const wanted = [2260, 2269, 2277, 2278, 2748, 3073, 3234, 3236, 3861, 3862];
  const owners = covered.filter(({ number }) => wanted.includes(number)).map(({ article }) => article);
  expect(covered.map(({ number }) => number)).toEqual(expect.arrayContaining(wanted));
  expect(new Set(owners).size).toBe(wanted.length);
});

test.each(Object.keys(kb).map(Number))(
  'the page of KB%i has the official page, and promises no more than there is',
  (number) => {
    const { html } = builtPage(kbPath(number));
    expect(attributeValues(html, 'a', 'href')).toContain(links[`kb-${number}`]?.url);
    const isCovered = covered.some((row) => row.number === number);
    expect(html.includes('The article below covers')).toBe(isCovered);
    expect(html.includes('The one below is nearest to it')).toBe(!isCovered);
    for (const { path } of doorsOf(number)) expect(isServed(path), path).toBe(true);
  },
);

/** The ways from the page of a number into each language. */
function doorsOf(number: number): { locale: string | null; path: string }[] {
  const { html } = builtPage(kbPath(number));
  return (html.match(/<a\s[^>]*data-language[^>]*>/g) ?? []).map((tag) => ({
    locale: attributeOf(tag, 'data-language'),
    path: attributeOf(tag, 'href') ?? '',
  }));
}
