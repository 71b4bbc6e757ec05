import { expect, test } from 'vitest';
import { toUnits, unitsKey } from '../../../src/search/normalise.ts';

const key = (text: string) => unitsKey(toUnits(text), true);

test.each([
  ['full and half width', 'ＱＲｺｰﾄﾞ', 'QRコード'],
  ['katakana and hiragana', 'あんどろいど', 'アンドロイド'],
  ['small and large kana', 'インスト－ル', 'いんすとーる'],
  ['capitals and accents', 'CAFÉ', 'cafe'],
  ['straight and curly apostrophes', 'don’t', "don't"],
  [
    'quotes and full stops',
    '「エラーが発生しました。再度お試しください」',
    'エラーが発生しました 再度お試しください',
  ],
  ['one and several long vowel marks', 'エラーー', 'エラー'],
])('normalises %s', (_, one, other) => {
  expect(key(one)).toBe(key(other));
});

test('keeps long vowel marks apart from the letters, so that a search may do without them', () => {
  expect(unitsKey(toUnits('ユーザー'), false)).toBe(unitsKey(toUnits('ユーザ'), false));
  expect(key('ユーザー')).not.toBe(key('ユーザ'));
});

test('takes Latin words whole and Japanese letter by letter', () => {
  expect(toUnits('IB Keyの通知').map(({ text }) => text)).toEqual(['ib', 'key', 'ノ', '通', '知']);
});

test('knows which letters stand together', () => {
  expect(toUnits('ピン と PIN').map(({ joined }) => joined)).toEqual([true, true, false, false]);
});

test.each(['', '。、！', '🙂', '\u0000'])('finds no letters in %j', (text) => {
  expect(toUnits(text)).toEqual([]);
});
