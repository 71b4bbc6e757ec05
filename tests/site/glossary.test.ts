import { expect, test } from 'vitest';
import { readArticles, readGlossary } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { pagePath, stepPath } from '../../src/routes.ts';
import {
  attributeOf,
  attributeValues,
  builtPage,
  builtPages,
  tagsWith,
  visibleText,
} from '../support/built-pages.ts';

const glossary = localeCodes.map((locale) => ({ locale, terms: readGlossary(locale) }));
const articles = await readArticles();

test.each(glossary)(
  'every term has its place and its meaning on the glossary in $locale',
  ({ locale, terms }) => {
    const { html } = builtPage(pagePath(locale, 'glossary'));
    const places = tagsWith(html, 'id').map((tag) => attributeOf(tag, 'id'));
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.filter(({ id }) => !places.includes(id)).map(({ id }) => id)).toEqual([]);
    const shown = visibleText(html);
    expect(terms.filter(({ definition }) => !shown.includes(definition)).map(({ id }) => id)).toEqual([]);
  },
);

test.each(glossary)(
  'the ten words of IB Key are explained in $locale, and every term in some article',
  ({ terms }) => {
    const ten = [
      ...['session-id', 'activation-code', 'pin', 'passcode', 'challenge', 'response', 'client-portal'],
      ...['seamless-authentication', 'authentication-device', 'trading-device'],
    ];
    expect(terms.map(({ id }) => id)).toEqual(expect.arrayContaining(ten));
    expect(terms.filter((term) => term.articles.length === 0).map(({ id }) => id)).toEqual([]);
  },
);

test('a term leads to every article that explains it, and that article to the term', () => {
  const faults = glossary.flatMap(({ locale, terms }) => {
    const path = pagePath(locale, 'glossary');
    return articles.flatMap(({ flow }) => {
      const whole = stepPath(locale, { article: flow.id, step: null });
      const pages = builtPages().filter((page) => page.path.startsWith(whole) && page.path !== whole);
      const links = pages.flatMap(({ html }) => attributeValues(html, 'a', 'href'));
      return terms
        .filter((term) => term.articles.includes(flow.id) !== links.includes(`${path}#${term.id}`))
        .map(({ id }) => `${whole} and ${id}`);
    });
  });
  expect(faults).toEqual([]);
});

test('every explained word on a page leads to its place in the glossary', () => {
  const buttons = builtPages().flatMap(({ html }) => html.match(/<button class="term"/g) ?? []);
  const links = builtPages().flatMap(({ html }) =>
    attributeValues(html, 'a', 'href').filter((href) => href.includes('/glossary/#')),
  );
  expect(buttons.length).toBeGreaterThan(100);
  expect(links.length).toBe(buttons.length);
});
