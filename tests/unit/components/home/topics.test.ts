import { expect, test } from 'vitest';
import { readArticles } from '../../../../src/articles.ts';
import { topics } from '../../../../src/components/home/topics.ts';

const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));
const found = Object.fromEntries(topics(articles).map(({ title, articles: ids }) => [title, ids]));

test('a topic holds every article to which the chooser leads for it, those without a QR code too', () => {
  expect(found.topicActivate?.toSorted()).toEqual([
    ...['activate-android-manual', 'activate-android-qr', 'activate-iphone-manual', 'activate-iphone-qr'],
    ...['install-android', 'install-iphone'],
  ]);
  expect(found.topicAddUser).toContain('add-user-no-qr');
  expect(found.topicAddUser).toHaveLength(5);
});

test('every article but the chooser stands under one topic', () => {
  const all = Object.values(found).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.toSorted()).toEqual(
    Object.keys(articles)
      .filter((id) => id !== 'start')
      .toSorted(),
  );
});
