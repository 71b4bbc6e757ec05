import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';

test('no article was checked on a day to come', async () => {
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  const early = (await readArticles()).filter(({ about }) => about.checked > tomorrow);
  expect(early.map(({ flow, about }) => `${flow.id}: ${about.checked}`)).toEqual([]);
});
