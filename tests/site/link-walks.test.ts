import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { attributeOf, attributeValues, builtPage, tagsWith } from '../support/built-pages.ts';

const guides = (await readArticles())
  .map(({ flow }) => flow)
  .filter(({ kind, facets }) => kind === 'guide' && facets.task && facets.os && facets.entry);

test('there are guides to walk', () => {
  expect(guides.length).toBeGreaterThanOrEqual(8);
});

for (const locale of localeCodes) {
  test.each(guides)(`$id is found from the home page and finished by links alone, in ${locale}`, (guide) => {
    const { task, os, entry } = guide.facets;
    let page = `/${locale}/`;
    for (const choice of [task, os, entry])
      page = hrefOf(page, (tag) => attributeOf(tag, 'data-choice') === choice);
    expect(stepOn(page).article).toBe(guide.id);
    const passed = new Set<string | null>();
    while (outcomeOn(page) === null) {
      const { step } = stepOn(page);
      expect(passed, `${step} comes round again`).not.toContain(step);
      passed.add(step);
      page = hrefOf(
        page,
        (tag) => attributeOf(tag, 'rel') === 'next' || attributeOf(tag, 'data-choice') !== null,
      );
    }
    expect(outcomeOn(page)).toBe('done');
    expect(passed.size).toBeGreaterThan(5);
  });
}

/** Where the first link of a kind leads, as a browser finds it in the page. */
function hrefOf(path: string, isWanted: (tag: string) => boolean): string {
  const { html } = builtPage(path);
  const tag = tagsWith(html.slice(html.indexOf('<main')), 'href').find(
    (candidate) => candidate.startsWith('<a') && isWanted(candidate),
  );
  const href = tag && attributeOf(tag, 'href');
  if (!href) throw new Error(`${path} has no such link.`);
  return new URL(href, `http://localhost${path}`).pathname;
}

function stepOn(path: string): { article: string | undefined; step: string | null } {
  const [main = ''] = tagsWith(builtPage(path).html, 'data-article').filter((tag) => tag.startsWith('<main'));
  return { article: attributeOf(main, 'data-article') ?? undefined, step: attributeOf(main, 'data-step') };
}

function outcomeOn(path: string): string | null {
  return attributeValues(builtPage(path).html, 'section', 'data-outcome')[0] ?? null;
}
