import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { attributeValues, builtFile, builtPage, builtPages } from '../support/built-pages.ts';

const articles = await readArticles();
const kB = 1000;

test('the style sheets of a step weigh at most 10 kB beside that of the drawings', () => {
  const { html } = builtPage('/en/activate-iphone-qr/check-banner/');
  const sheets = attributeValues(html, 'link', 'href').filter((href) => href.endsWith('.css'));
  const ours = sheets.filter((href) => !builtFile(href).includes('.ph-band'));
  expect(sheets.length - ours.length).toBe(1);
  expect(total(ours.map((href) => gzipSync(builtFile(href)).length))).toBeLessThan(10 * kB);
});

test('the HTML of an article weighs at most 8 kB compressed, figures left out', { timeout: 60_000 }, () => {
  const heavy = localeCodes.flatMap((locale) =>
    articles.flatMap(({ flow }) => {
      const { path, html } = builtPage(stepPath(locale, { article: flow.id, step: null }));
      const weight = gzipSync(html.replaceAll(/<figure[\s\S]*?<\/figure>/g, '')).length;
      return weight > 8 * kB ? [`${path}: ${weight} bytes`] : [];
    }),
  );
  expect(heavy).toEqual([]);
});

test('no page loads a font, and nothing but style sheets holds up its drawing', () => {
  const faults = builtPages().flatMap(({ path, html }) => {
    const head = html.slice(0, html.indexOf('</head>'));
    const blocking = (head.match(/<script\s[^>]*src=[^>]*>/g) ?? []).filter(
      (tag) => !/type="module"|\s(async|defer)/.test(tag),
    );
    return /\.(woff2?|ttf|otf)/.test(html) || blocking.length > 0 ? [path] : [];
  });
  expect(faults).toEqual([]);
});

function total(weights: number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
