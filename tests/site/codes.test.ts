import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { formatCode } from '../../src/codes/code.ts';
import { addressOf } from '../../src/codes/registry.ts';
import type { KnownCodes } from '../../src/codes/resolve.ts';
import type { Target } from '../../src/flow/types.ts';
import { translator } from '../../src/i18n/translate.ts';
import { localeCodes } from '../../src/locales.ts';
import { codeOf } from '../../src/page-codes.ts';
import { codePath, codesFilePath, embedPath, handoutPath, stepPath } from '../../src/routes.ts';
import { attributeOf, builtFile, builtPage, elementWith, visibleText } from '../support/built-pages.ts';

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

describe.each(localeCodes)('the code of a page stands, labelled, in %s', (locale) => {
  const label = (target: Target) =>
    visibleText(translator('agents', locale)('codeOfPage', { code: formatCode(codeOf(target)) }));

  test('on every article, section, step and outcome, on the screen and in the head of the printed page', () => {
    for (const target of targets) {
      const { path, html } = builtPage(stepPath(locale, target));
      expect(paragraphs(html, 'page-code'), path).toEqual([label(target)]);
      expect(visibleText(elementWith(html, 'class="print-head"')), path).toContain(label(target));
    }
  });

  test('on every handout, and on every step in a frame', () => {
    for (const { flow } of articles) {
      const whole = { article: flow.id, step: null };
      if (flow.kind === 'guide')
        expect(paragraphs(builtPage(handoutPath(locale, flow.id)).html, 'page-code')).toEqual([label(whole)]);
      if (flow.kind !== 'reference')
        expect(paragraphs(builtPage(embedPath(locale, flow.id)).html, 'page-code')).toEqual(
          flow.steps.map(({ id }) => label({ article: flow.id, step: id })),
        );
    }
  });
});

test('a page of codes stays small', () => {
  const sizes = targets.map((target) => builtPage(codePath(codeOf(target))).html.length);
  expect(Math.max(...sizes)).toBeLessThan(4096);
});

/** The text of each paragraph of a class. */
function paragraphs(html: string, name: string): string[] {
  const found = html.match(new RegExp(`<p class="${name}[ "][\\s\\S]*?</p>`, 'g')) ?? [];
  return found.map(visibleText);
}
