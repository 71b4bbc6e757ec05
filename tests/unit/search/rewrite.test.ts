import { describe, expect, test } from 'vitest';
import { compileWords, WordsFileSchema } from '../../../src/search/compile-words.ts';
import { longestQuestion, rewrite, takeNumbers } from '../../../src/search/rewrite.ts';
import { termsOf } from '../../../src/search/terms.ts';
import { openWords } from '../../../src/search/words.ts';

const example = { query: '', article: '' };
const file = WordsFileSchema.parse({
  groups: [
    { same: ['notification', 'push', '通知', 'つうち'], near: ['message'], example },
    { same: ['not read', '読み取れない'], example },
    { same: ['iphone', 'アイフォン'], facet: 'os.iphone', example },
    { same: ['android', 'アンドロイド'], facet: 'os.android', example },
    { same: ['pin', 'ピン'], example },
  ],
  asks: {},
  idle: ['how', 'the', '方法'],
  trouble: ['not', 'れない'],
  elsewhere: ['dividend', '配当'],
});
const texts = ['scan the code with the camera and activate', 'スマートフォンのカメラでコードを確認'];
const words = openWords(compileWords(file, texts, ['2260', '69']));
const asked = (question: string) =>
  rewrite(question, words)
    .wanted.filter(({ missed }) => missed)
    .map(({ options }) => options.map(({ term }) => term).join('|'));

describe('numbers', () => {
  test.each([
    'KB2260',
    'kb 2260',
    'ＫＢ２２６０',
    'KB-2260',
    'kb#2260',
    'KB no. 2260',
    '2260',
    'article 2260',
    '記事2260',
    'KB2260番',
  ])('reads %s', (question) => {
    expect(takeNumbers(question, words)).toMatchObject({ numbers: ['2260'] });
  });

  test.each(['kb9999', '22601', 'iOS 2260.5 69', 'press 69 times'])('takes no number from %s', (question) => {
    expect(takeNumbers(question, words).numbers.filter((number) => number !== '2260')).toEqual([]);
  });

  test('reads a short number alone or with its prefix', () => {
    expect(takeNumbers('69', words).numbers).toEqual(['69']);
    expect(takeNumbers('kb69', words).numbers).toEqual(['69']);
  });
});

describe('words', () => {
  test.each([
    ['push', '通知'],
    ['つうち', 'ツウチ'],
    ['notifications', 'notifcation'],
    ["doesn't read", 'cannot read'],
    ['does not read', '読み取れない'],
    ['カメラ', 'かめら'],
    ['スマートフォン', 'スマートフン'],
    ['scan code', 'scancode'],
    ['activate', 'activat'],
  ])('looks up %s and %s alike', (one, other) => {
    const terms = (question: string) => asked(question).flatMap((term) => term.split('|'));
    expect(terms(one).some((term) => terms(other).includes(term))).toBe(true);
  });

  test('files a text under what a question for it asks for', () => {
    const filed = termsOf('Push: the camera does not read', words);
    expect(asked('notification').every((term) => filed.includes(term))).toBe(true);
    expect(asked('it cannot read').every((term) => filed.includes(term))).toBe(true);
  });

  test('says nothing of small and idle words', () => {
    expect(asked('how is the')).toEqual([]);
    expect(asked('方法')).toEqual([]);
  });

  test('finds no short word inside a longer one', () => {
    expect(asked('スピンオフ')).not.toEqual(expect.arrayContaining(asked('ピン')));
  });

  test('does not mend a word of another subject into one of ours', () => {
    expect(asked('dividend')).toEqual(['m0']);
    expect(asked('配当')).toEqual(['m0']);
  });

  test('files nothing under what belongs elsewhere', () => {
    expect(termsOf('dividend 配当', words)).not.toContain('m0');
  });
});

describe('what a question says itself', () => {
  test('names the phone', () => {
    expect(rewrite('scan with my iPhone', words).facets).toEqual({ os: 'iphone' });
    expect(rewrite('アンドロイドでスキャン', words).facets).toEqual({ os: 'android' });
  });

  test('leaves the phone open when it names both', () => {
    expect(rewrite('iphone or android', words).facets).toEqual({});
  });

  test('tells of trouble', () => {
    expect(rewrite('it does not scan', words).trouble).toBe(true);
    expect(rewrite('scan', words).trouble).toBe(false);
  });
});

test('reads only the beginning of a pasted page', () => {
  const page = 'notifcation of the camera '.repeat(1_000);
  const { wanted } = rewrite(page, words);
  const beginning = rewrite(page.slice(0, longestQuestion), words).wanted;
  expect(wanted.filter(({ whole }) => !whole)).toEqual(beginning.filter(({ whole }) => !whole));
});
