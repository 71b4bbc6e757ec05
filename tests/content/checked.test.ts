import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { longUnchecked } from '../../src/authoring/long-unchecked.ts';

/** A year goes by without anybody having done anything wrong, so this warns and does not fail. */
for (const { id, checked } of longUnchecked(await readArticles(), new Date().toISOString().slice(0, 10)))
  process.stdout.write(
    `\nWarning: \`${id}\` was last compared with its sources on ${checked}, more than a year ago.\n`,
  );

test('no article was checked on a day to come', async () => {
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  const early = (await readArticles()).filter(({ about }) => about.checked > tomorrow);
  expect(early.map(({ flow, about }) => `${flow.id}: ${about.checked}`)).toEqual([]);
});
