import { expect, test } from 'vitest';
import { readContent } from '../../../../src/articles.ts';
import { goesOnAt, leadIn } from '../../../../src/components/article-page/lead-in.ts';
import { articleAt } from '../../../../src/components/targets.ts';

const articles = Object.fromEntries(readContent().articles.map((article) => [article.flow.id, article]));
const flowOf = (id: string) => articleAt(articles, id).flow;

test('a fix is told as far as its first question', () => {
  expect(leadIn(flowOf('qr-expired'))).toEqual(['log-out', 'log-in']);
});

test('a reader of a trouble goes on at its first question', () => {
  expect(goesOnAt(flowOf('qr-expired'), 'android')).toBe('log-in');
  expect(goesOnAt(flowOf('front-camera'), undefined)).toBe('which-phone');
});

test('a reader of an article about one phone is not asked which phone it is', () => {
  expect(goesOnAt(flowOf('front-camera'), 'android')).toBe('switch-android');
  expect(goesOnAt(flowOf('front-camera'), 'iphone')).toBe('switch-iphone');
});

test('an article without questions is read from its beginning', () => {
  expect(goesOnAt(flowOf('pin-guidelines'), 'android')).toBeNull();
});
