import { expect, test } from 'vitest';
import { termsOf } from '../../../src/search/features.ts';
import { bestSentence, mark } from '../../../src/search/marks.ts';
import { openSynonyms, packSynonyms } from '../../../src/search/synonyms.ts';

const synonyms = openSynonyms(
  packSynonyms([
    ['phone', 'handset'],
    ['スマートフォン', 'スマホ'],
  ]),
);
const marked = (text: string, question: string) =>
  mark(text, new Set(termsOf(question, synonyms)), synonyms)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Scan the code, or type the codes.', 'scanning code', '[Scan] the [code], or type the [codes].'],
  ['Your handset shows “More”…', 'more phone', 'Your [handset] shows “[More]”…'],
  ['スマートフォンを確認してください。', 'スマホ 確認', '[スマートフォン]を[確認]してください。'],
  ['Ｔａｐ … on it', 'tap on', '[Ｔａｐ] … on it'],
])('marks what was asked for in %j', (text, question, expected) => {
  expect(marked(text, question)).toBe(expected);
});

test('keeps every letter of the text', () => {
  const text = 'ﾊﾝｶｸ ① … don’t 「Session ID」';
  expect(
    mark(text, new Set(['session']), synonyms)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('finds the sentence that matches', () => {
  const terms = new Set(termsOf('list of devices', synonyms));
  expect(
    bestSentence('Log in as usual. If a list of devices appears, choose one. Go on.', terms, synonyms),
  ).toContain('If a list');
  expect(bestSentence('一行目です。通知を開きます。', new Set(termsOf('通知', synonyms)), synonyms)).toBe(
    '通知を開きます。',
  );
});
