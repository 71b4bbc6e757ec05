import { expect, test } from 'vitest';
import { readContent } from '../../../../src/articles.ts';
import { branchesOf } from '../../../../src/components/article-page/branches.ts';
import type { Row } from '../../../../src/components/article-page/rows.ts';
import { localeCodes } from '../../../../src/locales.ts';

const { articles } = readContent();
const mixed = articles.filter(({ flow }) => branchesOf(flow).some(({ os }) => os !== null));

test('the branches of an article hold its numbered steps, each once and in order', () => {
  for (const { flow } of articles.filter(({ flow }) => flow.kind !== 'chooser'))
    expect(branchesOf(flow).flatMap(({ rows }) => idsOf(rows))).toEqual(
      flow.steps.filter(({ number }) => number !== null).map(({ id }) => id),
    );
});

test('a step whose picture shows one system never stands under the other', () => {
  expect(mixed.length).toBeGreaterThan(8);
  for (const { flow } of mixed)
    for (const { os, rows } of branchesOf(flow))
      for (const { id, screen } of rows.flatMap(({ steps }) => steps))
        expect([os, null, 'portal'], `${flow.id}/${id}`).toContain(screen?.surface ?? null);
});

test('no two neighbouring steps have one title, unless a heading parts them', () => {
  const same = articles.flatMap(({ flow, words }) =>
    localeCodes.flatMap((locale) =>
      branchesOf(flow).flatMap(({ rows }) => {
        const ids = idsOf(rows);
        return ids.filter((id, at) => {
          const title = words[locale].steps[id]?.title;
          return at > 0 && title === words[locale].steps[ids[at - 1] ?? '']?.title;
        });
      }),
    ),
  );
  expect(same).toEqual([]);
});

test('a guide for one system is one run', () => {
  for (const { flow } of articles.filter(({ flow: { facets } }) => facets.os))
    expect(branchesOf(flow)).toHaveLength(1);
});

function idsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ steps }) => steps.map(({ id }) => id));
}
