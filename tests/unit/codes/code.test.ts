import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isChecked } from '../../../src/codes/check-digit.ts';
import { codeAt, formatCode, likelyMeant, parseCode } from '../../../src/codes/code.ts';
import { resolveCode } from '../../../src/codes/resolve.ts';

const anyCode = fc.oneof(fc.nat({ max: 9999 }), fc.integer({ min: 10_000, max: 99_999 })).map(codeAt);

test('the check digit is that of the published example', () => {
  expect(checkDigit('572')).toBe('4');
  expect(isChecked('5724')).toBe(true);
});

describe('a mistyped code is noticed', () => {
  test('with one wrong digit', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 }), (code, at, shift) => {
        const wrong = `${code.slice(0, at)}${(Number(code[at]) + shift) % 10}${code.slice(at + 1)}`;
        expect(parseCode(wrong)).toEqual({ code: wrong, isSound: false });
        expect(likelyMeant(wrong)).toContain(code);
      }),
    );
  });

  test('with two neighbours swapped', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 3 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const wrong = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        expect(isChecked(wrong)).toBe(false);
        expect(likelyMeant(wrong)).toContain(code);
      }),
    );
  });
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(parseCode(formatCode(code))?.code).toBe(code);
    }),
  );
});

test.each([
  '41729',
  '41 729',
  ' 4 1 7 2 9 ',
  '41-729',
  '４１７２９',
  '４１　７２９',
  '41\u00a0729',
  'Code of this page: 41 729',
  'code 41729',
  '#41729',
  'このページのコード：41 729',
  'コードは41729',
  'ページのコード：４１ ７２９',
])('reads %s', (text) => {
  expect(parseCode(text)).toEqual({ code: '41729', isSound: true });
});

test.each(['', '2748', 'KB2260', '4172901', '4172a', 'iPhone 41729', '41729 41729', '+41 729 00 00'])(
  'takes %j for no code',
  (text) => {
    expect(parseCode(text)).toBeNull();
  },
);

describe('a code that is typed', () => {
  const known = { '41729': 'start/need', '05724': 'start' };

  test('leads to its page', () => {
    expect(resolveCode('41 729', known)).toEqual({ kind: 'page', code: '41729', address: 'start/need' });
  });

  test('is called mistyped, with what may have been meant', () => {
    expect(resolveCode('47 129', known)).toEqual({
      kind: 'mistyped',
      code: '47129',
      meant: [{ code: '41729', address: 'start/need' }],
    });
  });

  test('is called unknown where its check digit fits', () => {
    expect(resolveCode(codeAt(9999), known)).toEqual({ kind: 'unknown', code: codeAt(9999), meant: [] });
  });

  test('is nothing where it is no code', () => {
    expect(resolveCode('camera', known)).toBeNull();
  });
});

test('six digits are a code of a page only where a page has it: else they are from a text message', () => {
  const code = codeAt(48_291);
  expect(resolveCode(code, {})).toBeNull();
  expect(resolveCode(code, { [code]: 'start' })).toEqual({ kind: 'page', code, address: 'start' });
});
