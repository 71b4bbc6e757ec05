import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { attributeValues, builtPage } from '../support/built-pages.ts';

const articles = await readArticles();
const pairs = articles.flatMap(({ flow }) => flow.related.map((other) => [flow.id, other] as const));

test.each(localeCodes)(
  'related articles lead to each other in %s, whichever of the two names the other',
  (locale) => {
    expect(pairs.length).toBeGreaterThan(40);
    const oneWay = pairs.flatMap(([one, other]) => [
      ...(relatedOn(locale, one).includes(other) ? [] : [`${one} does not show ${other}`]),
      ...(relatedOn(locale, other).includes(one) ||
      troublesOn(locale, other).includes(one) ||
      answersOn(locale, other).includes(one)
        ? []
        : [`${other} does not show ${one}`]),
    ]);
    expect(oneWay).toEqual([]);
  },
);

test.each(localeCodes)('every guide shows the five articles that its source refers to, in %s', (locale) => {
  const named = [
    'use-ib-key',
    'recover-ib-key',
    'turn-on-notifications',
    'missing-notifications',
    'move-to-new-phone',
  ];
  const guides = articles.filter(({ flow }) => Object.keys(flow.facets).length === 3);
  expect(guides).toHaveLength(8);
  for (const { flow } of guides) {
    const shown = [...relatedOn(locale, flow.id), ...troublesOn(locale, flow.id)];
    expect(
      named.filter((id) => !shown.includes(id)),
      flow.id,
    ).toEqual([]);
  }
});

/** The articles in the list of related ones. */
function relatedOn(locale: (typeof localeCodes)[number], article: string): string[] {
  const { html } = builtPage(stepPath(locale, { article, step: null }));
  const [, section = ''] = /<section id="part-related"([\s\S]*?)<\/section>/.exec(html) ?? [];
  return attributeValues(section, 'a', 'href').map((href) => href.split('/')[2] ?? '');
}

/** The articles that stand among the problems. */
function troublesOn(locale: (typeof localeCodes)[number], article: string): string[] {
  const { html } = builtPage(stepPath(locale, { article, step: null }));
  return attributeValues(html, 'a', 'data-trouble');
}

/** The articles to which an answer on the page leads. */
function answersOn(locale: (typeof localeCodes)[number], article: string): string[] {
  const { html } = builtPage(stepPath(locale, { article, step: null }));
  const [, steps = ''] = /<section id="part-steps"([\s\S]*?)<\/section>/.exec(html) ?? [];
  return attributeValues(steps, 'a', 'href').map((href) => href.split('/')[2] ?? '');
}
