import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { addressOf } from '../../src/codes/registry.ts';
import type { KnownCodes } from '../../src/codes/resolve.ts';
import type { Target } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';
import { codeOf } from '../../src/page-codes.ts';
import { codePath, codesFilePath, stepPath } from '../../src/routes.ts';
import { attributeOf, builtFile, builtPage } from '../support/built-pages.ts';

const articles = await readArticles();
const targets: Target[] = articles.flatMap(({ flow }) => [
  { article: flow.id, step: null },
  ...flow.steps.map(({ id }) => ({ article: flow.id, step: id })),
]);

test('the code of every page leads to it in every language, by plain links', () => {
  for (const target of targets) {
    const { html } = builtPage(codePath(codeOf(target)));
    const doors = (html.match(/<a\s[^>]*data-language[^>]*>/g) ?? []).map((tag) => attributeOf(tag, 'href'));
    expect(doors).toEqual(localeCodes.map((locale) => stepPath(locale, target)));
    expect(html).toContain('<meta name="robots" content="noindex">');
  }
});

test('the file of codes names the place of each', () => {
  const known = JSON.parse(builtFile(codesFilePath()).toString()) as KnownCodes; // as the build writes it
  for (const target of targets) expect(known[codeOf(target)]).toBe(addressOf(target));
});

test('a page of codes stays small', () => {
  const sizes = targets.map((target) => builtPage(codePath(codeOf(target))).html.length);
  expect(Math.max(...sizes)).toBeLessThan(4096);
});
