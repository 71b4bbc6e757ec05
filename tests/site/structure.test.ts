import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { doesBranch } from '../../src/components/article-page/branches.ts';
import { localeCodes, sourceLocale } from '../../src/locales.ts';
import { mapFilePath, mapPath, stepPath } from '../../src/routes.ts';
import { attributeValues, builtFile, builtPage, builtPages } from '../support/built-pages.ts';

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

test('an article shows its map at the top where it branches, and else none', () => {
  const flows = readContent().articles.map(({ flow }) => flow);
  expect(flows.filter(doesBranch).length).toBeGreaterThan(5);
  for (const locale of localeCodes)
    for (const flow of flows) {
      const { html } = builtPage(stepPath(locale, { article: flow.id, step: null }));
      const head = html.slice(html.indexOf('<h1'), html.indexOf('id="part-steps"'));
      const file = mapFilePath(locale, flow.id, 'svg');
      expect(attributeValues(head, 'img', 'src').includes(file), flow.id).toBe(doesBranch(flow));
      if (!doesBranch(flow)) continue;
      expect(attributeValues(head, 'a', 'href'), flow.id).toContain(mapPath(locale, flow.id));
      expect(builtFile(file).length).toBeGreaterThan(1000);
    }
});

function outline(html: string): string {
  return [...html.matchAll(parts)].map(([, name]) => name).join(' ');
}
