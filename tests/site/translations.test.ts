import { expect, test } from 'vitest';
import { readTranslations } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { pagePath } from '../../src/routes.ts';
import { attributeOf, builtFile, builtPage, tagsWith } from '../support/built-pages.ts';

const expected = readTranslations().map(
  ({ locale, article, step, state }) => `${locale}/${article}/${step ?? ''} ${state}`,
);

test.each(localeCodes)('every translated step stands with its state on the page in %s', (locale) => {
  const { html } = builtPage(pagePath(locale, 'translations'));
  const rows = tagsWith(html, 'data-state').map(
    (tag) => `${attributeOf(tag, 'data-step')} ${attributeOf(tag, 'data-state')}`,
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('search engines are asked to leave the page out', () => {
  expect(builtPage(pagePath('en', 'translations')).html).toContain('content="noindex"');
  expect(builtFile('sitemap-0.xml').toString()).not.toContain('/translations/');
});
