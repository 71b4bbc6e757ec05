import { expect, test } from 'vitest';
import { builtPages, visibleLines } from '../support/built-pages.ts';
import { faultsIn } from '../support/japanese.ts';

const lines = builtPages()
  .filter(({ path }) => path.startsWith('/ja/'))
  .flatMap(({ path, html }) => visibleLines(html).map((text) => ({ path, text })));

test('every Japanese page is searched', () => {
  expect(new Set(lines.map(({ path }) => path)).size).toBeGreaterThan(300);
});

test('pages are written as the articles are, also where texts meet', () => {
  const faults = lines.flatMap(({ path, text }) => faultsIn(text).map((fault) => `${path} ${fault}`));
  expect([...new Set(faults)]).toEqual([]);
});
