import { expect, test } from 'vitest';
import { packSorted, unpackSorted } from '../../../src/search/front-coding.ts';

test.each([
  [['code', 'codes', 'cold'], 'AcodeEsCld'],
  [['#1', '#12', '"ib key', 'ア', 'アプ', '認証'], 'A#1C2A"ib keyAアBプA認証'],
  [[], ''],
])('packs %j and brings them back', (words, packed) => {
  expect(packSorted(words)).toBe(packed);
  expect(unpackSorted(packed)).toEqual(words);
});

test('shares no more letters than there are capitals', () => {
  const words = ['a'.repeat(40), 'a'.repeat(41)];
  expect(unpackSorted(packSorted(words))).toEqual(words);
});
