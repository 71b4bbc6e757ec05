import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { builtPage, builtPages, elementsWith, visibleText } from '../support/built-pages.ts';

const articles = await readArticles();

test('the words of every step are the text of its page', () => {
  const different = localeCodes.flatMap((locale) =>
    articles.flatMap(({ flow, words }) =>
      flow.steps
        .filter(({ id }) => {
          const { html } = builtPage(stepPath(locale, { article: flow.id, step: id }));
          return (
            lettersOf(elementsWith(html, 'data-text').map(visibleText).join('')) !==
            lettersOf(plain(words[locale].steps[id]?.text ?? ''))
          );
        })
        .map(({ id }) => `${locale}/${flow.id}/${id}`),
    ),
  );
  expect(different).toEqual([]);
});

test('no page prints the stars of bold letters: beside Japanese, they open only after a space or a mark', () => {
  const printed = builtPages().filter(({ html }) => visibleText(html).includes('**'));
  expect(printed.map(({ path }) => path)).toEqual([]);
});

test('every choice is labelled with its words', () => {
  const missing = localeCodes.flatMap((locale) =>
    articles.flatMap(({ flow, words }) =>
      flow.steps.flatMap(({ id, way }) => {
        if (way.kind !== 'ask') return [];
        const { html } = builtPage(stepPath(locale, { article: flow.id, step: id }));
        const shown = way.choices.map((choice) => {
          const [, inside = ''] =
            new RegExp(`<a data-choice="${choice.id}"[^>]*>([\\s\\S]*?)</a>`).exec(html) ?? [];
          return lettersOf(
            visibleText(inside.replace(/<figure[\s\S]*?<\/figure>|<span class="tag"[\s\S]*?<\/span>/g, '')),
          );
        });
        const labels = way.choices.map((choice) =>
          lettersOf(words[locale].steps[id]?.choices[choice.id] ?? ''),
        );
        return JSON.stringify(shown) === JSON.stringify(labels) ? [] : [`${locale}/${flow.id}/${id}`];
      }),
    ),
  );
  expect(missing).toEqual([]);
});

/** Markdown without addresses, bullets and numbers of lists, and rules of tables. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\]\([^)\s]*\)/g, ']')
    .replaceAll(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replaceAll(/^\|[-| :]+\|$/gm, '');
}

/** What remains of either when marks, spaces and the shape of quotes are left out. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s*_`|[\]\\<>#'‘’"“”]/g, '');
}
