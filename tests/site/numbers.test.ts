import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { handoutPath, stepPath } from '../../src/routes.ts';
import { attributeOf, builtPage, tagsWith, visibleText } from '../support/built-pages.ts';
import { waysOf } from '../support/ways.ts';

const flows = (await readArticles())
  .map(({ flow }) => flow)
  .filter(({ kind }) => kind === 'guide' || kind === 'fix');

test.each(localeCodes)(
  'along every way of every article in %s, a printed number is the count of steps walked, and a step without one says so',
  (locale) => {
    let counted = 0;
    const wrong = new Set<string>();
    for (const flow of flows)
      for (const way of waysOf(flow)) {
        let walked = 0;
        for (const step of way) {
          const [plate] = tagsWith(
            builtPage(stepPath(locale, { article: flow.id, step: step.id })).html,
            'data-counted',
          );
          if (plate === undefined) continue; // requirements, and ends that tell no number
          walked += 1;
          counted += 1;
          const printed = attributeOf(plate, 'data-counted');
          const words = attributeOf(plate, 'data-words');
          const isRight =
            printed === '' ? words?.includes('{{number}}') : printed === String(walked) && words === null;
          if (!isRight) wrong.add(`${flow.id}/${step.id} prints ${printed} after ${walked} steps`);
        }
      }
    expect([...wrong]).toEqual([]);
    expect(counted).toBeGreaterThan(1000);
  },
);

test.each(localeCodes)('no page in %s ticks off a step that nobody may have walked', (locale) => {
  const ticked = flows.flatMap((flow) =>
    flow.steps
      .map(({ id }) => stepPath(locale, { article: flow.id, step: id }))
      .filter((path) => builtPage(path).html.includes('class="done"')),
  );
  expect(ticked).toEqual([]);
});

test.each(localeCodes)('the handout of every guide in %s has the rows of its article', (locale) => {
  const guides = flows.filter(({ kind }) => kind === 'guide');
  const rowsOn = (path: string, heading: RegExp) =>
    [...builtPage(path).html.matchAll(heading)]
      .map(([, title = '']) => visibleText(title))
      .filter((title) => /^\d/.test(title));
  for (const { id } of guides) {
    const rows = rowsOn(
      stepPath(locale, { article: id, step: null }),
      /<h[34]>\s*(<small>[\s\S]*?)<\/h[34]>/g,
    );
    expect(rows.length, id).toBeGreaterThan(2);
    expect(rowsOn(handoutPath(locale, id), /<h2>\s*(<span class="tick">[\s\S]*?)<\/h2>/g), id).toEqual(rows);
  }
});
