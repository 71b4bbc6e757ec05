import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { readSite } from '../../src/site.ts';
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

/** The articles to which KB3861 and KB3862 refer, by their numbers. */
const referred = [2260, 2748, 3073, 3234, 3236];

test.each(localeCodes)('every guide of KB3861 and KB3862 shows what they refer to, in %s', (locale) => {
  const named = referred.map((number) => readSite().kb[number] ?? `KB${number}`);
  const guides = articles.filter(({ flow }) => flow.facets.entry !== undefined && flow.variant === undefined);
  expect(guides.length).toBeGreaterThan(0);
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
