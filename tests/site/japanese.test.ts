import { expect, test } from 'vitest';
import { withNoBreaks } from '../../src/no-break.ts';
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

test('no line breaks within a name in headings and in what is pressed', () => {
  const torn = builtPages()
    .filter(({ path }) => path.startsWith('/ja/') && path !== '/ja/sandbox/api/') // a page for programmers, in English
    .flatMap(({ path, html }) => {
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
      const pressed = main
        .replaceAll(/<(script|style|svg|figure)[\s>][\s\S]*?<\/\1>/g, '')
        .matchAll(/<(a|button|summary|h[1-4])[\s>][\s\S]*?<\/\1>/g);
      return [...pressed]
        .map(([part]) => part.replaceAll(/<[^>]*>/g, ''))
        .filter((text) => withNoBreaks(text) !== text)
        .map((text) => `${path} ${text}`);
    });
  expect(torn).toEqual([]);
});
