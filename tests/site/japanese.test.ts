import { expect, test } from 'vitest';
import { builtPages, visibleLines } from '../support/built-pages.ts';
import { rules } from '../support/japanese-rules.ts';

const lines = builtPages()
  .filter(({ path }) => path.startsWith('/ja/'))
  .flatMap(({ path, html }) => visibleLines(html).map((text) => ({ page: path, place: path, text })));
/** Polish is looked for in the articles themselves; a page repeats them. */
const searches = rules.filter(({ name }) => /^[AB] /.test(name));

test('every Japanese page is searched', () => {
  expect(new Set(lines.map(({ page }) => page)).size).toBeGreaterThan(300);
});

test.each(searches)('$name, on the built pages', ({ find }) => {
  expect([...new Set(find(lines))]).toEqual([]);
});
