import { expect, test } from 'vitest';
import { localeCodes, sourceLocale } from '../../src/locales.ts';
import { builtPage, builtPages } from '../support/built-pages.ts';

/** What a page is built of for those who do not see it, in order; running text is its author's. */
const parts = /<(header|nav|main|footer|aside|section|form|fieldset|dialog|button|h[1-6])[\s>]/g;

const pages = builtPages().filter(({ path }) => path.startsWith(`/${sourceLocale}/`));

test.each(localeCodes.filter((locale) => locale !== sourceLocale))(
  'a page in %s has the same landmarks, headings and buttons as in the source language, in the same order',
  (locale) => {
    const different = pages.flatMap(({ path, html }) => {
      const other = builtPage(path.replace(/^\/[a-z]+\//, `/${locale}/`));
      return outline(other.html) === outline(html)
        ? []
        : [`${path}: ${outline(html)} | ${outline(other.html)}`];
    });
    expect(different).toEqual([]);
  },
);

function outline(html: string): string {
  return [...html.matchAll(parts)].map(([, name]) => name).join(' ');
}
