import { expect, test } from 'vitest';
import { takeNumbers } from '../../../src/search/numbers.ts';

const covered = { 2260: 'use-ib-key', 69: 'move-to-new-phone' };

test.each([
  'KB2260',
  'kb 2260',
  'ＫＢ２２６０',
  'ＫＢ－２２６０',
  'kb#2260',
  'KB no. 2260',
  '2260',
  '記事番号2260',
  'ナレッジベース 2260',
  'kb69',
])('finds the article of %s', (question) => {
  expect(takeNumbers(question, covered).articles).toHaveLength(1);
});

test.each(['KB3396', 'kb 3396', 'ＫＢ３３９６', 'KB-3396', '3396', 'article 3396', '記事3396'])(
  'says that %s is not covered',
  (question) => {
    expect(takeNumbers(question, covered)).toMatchObject({ articles: [], unknown: '3396' });
  },
);

test.each(['android 11', 'iphone 13', '6 digits', 'port 4001 refused'])(
  'takes no number out of %s',
  (question) => {
    expect(takeNumbers(question, covered)).toMatchObject({ articles: [], unknown: null });
  },
);

test('keeps the rest of the question', () => {
  expect(takeNumbers('see KB2260 for pin', covered).rest.replace(/\s+/g, ' ')).toBe('see for pin');
});
