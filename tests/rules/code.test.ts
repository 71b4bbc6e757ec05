import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSymbol, codeSymbols, drawCode, readCode } from '../../src/enrollment/code.ts';
import { isStartOfCode, tidyCode } from '../../src/enrollment/typed-code.ts';

const good = 'DEMO-7KQM-2R9P-WX4L';

test('the alphabet has 28 symbols: no vowels, no Y, no 0 and 1', () => {
  expect(codeSymbols).toHaveLength(28);
  expect(new Set(codeSymbols).size).toBe(28);
  expect(codeSymbols).not.toMatch(/[AEIOUY01]/);
});

test.each([
  ['as shown', good],
  ['in small letters', good.toLowerCase()],
  ['without hyphens', 'DEMO7KQM2R9PWX4L'],
  ['with blanks', ' DEMO 7KQM 2R9P WX4L '],
  ['with ideographic blanks', 'DEMO　7KQM　2R9P　WX4L'],
  ['in full width', 'ＤＥＭＯ－７ＫＱＭ－２Ｒ９Ｐ－ＷＸ４Ｌ'],
  ['with the long-vowel mark for a hyphen', 'DEMOー7KQMー2R9PーWX4L'],
  ['with its half-width form', 'DEMOｰ7KQMｰ2R9PｰWX4L'],
  ['with a minus sign', 'DEMO−7KQM−2R9P−WX4L'],
  ['with hyphens that do not break', 'DEMO‑7KQM‑2R9P‑WX4L'],
  ['with en and em dashes', 'DEMO–7KQM—2R9P―WX4L'],
  ['with soft hyphens and zero-width blanks', 'DE\u00ADMO-7K\u200BQM-2R9P-WX4L'],
  ['with a zero in DEMO', 'DEM0-7KQM-2R9P-WX4L'],
])('a code is read %s', (_how, text) => {
  expect(readCode(text)).toEqual({ kind: 'code', code: good });
});

test.each([
  ['one symbol wrong', 'DEMO-7KQM-2R9P-WX4M'],
  ['two neighbours swapped', 'DEMO-K7QM-2R9P-WX4L'],
  ['a symbol missing', 'DEMO-7KQM-2R9P-WX4'],
  ['a symbol too many', 'DEMO-7KQM-2R9P-WX4LL'],
  ['a symbol outside of the alphabet', 'DEMO-7KQM-2R9P-WX41'],
  ['nothing after DEMO', 'DEMO'],
])('%s is mistyped', (_what, text) => {
  expect(readCode(text)).toEqual({ kind: 'mistyped' });
});

test.each([
  '',
  'U1234567',
  'someone@example.com',
  'p@ssw0rd',
  'DEM',
  'XDEMO-7KQM-2R9P-WX4L',
  'DEMO-7KQM-2R9P-WX4L!',
])('`%s` is foreign', (text) => {
  expect(readCode(text)).toEqual({ kind: 'foreign' });
});

test('a text far too long is foreign, and one just too long is mistyped', () => {
  expect(readCode(`DEMO${'B'.repeat(16)}`)).toEqual({ kind: 'mistyped' });
  expect(readCode(`DEMO${'B'.repeat(17)}`)).toEqual({ kind: 'foreign' });
});

describe('while it is typed', () => {
  test.each(['', 'd', 'De', 'dem', 'DEMO', 'demo-', 'demo-7k', good, 'ｄｅｍ'])(
    '`%s` may become a code',
    (text) => {
      expect(isStartOfCode(text)).toBe(true);
    },
  );

  test.each(['x', 'da', 'EMO', '1', 'demo!', 'p@ss', 'DEMOB@'])('`%s` cannot', (text) => {
    expect(isStartOfCode(text)).toBe(false);
  });

  test('a text of any length is cut before it is looked at', () => {
    expect(isStartOfCode(`d${' '.repeat(80)}`)).toBe(true);
    expect(isStartOfCode(`${' '.repeat(63)}d`)).toBe(true);
  });
});

test.each([
  ['', ''],
  ['d', 'D'],
  ['ｄｅ', 'DE'],
  ['demo', 'DEMO'],
  ['demoー', 'DEMO'],
  ['ｄｅｍｏ 7kqm2', 'DEMO-7KQM-2'],
  ['DEM07KQM2R9PWX4L', 'DEMO-7KQM-2R9P-WX4L'],
  ['demo7kqm2r9pwx4lbb', 'DEMO-7KQM-2R9P-WX4L-BB'],
  ['p@ss', null],
  ['DEMO!', null],
])('`%s` is tidied to %s while it is typed', (text, tidy) => {
  expect(tidyCode(text)).toBe(tidy);
});

describe('the check symbol', () => {
  const symbols = fc.string({ unit: fc.constantFrom(...codeSymbols), minLength: 11, maxLength: 11 });

  test('is that of the hybrid system, worked by hand', () => {
    expect(checkSymbol('7KQM2R9PWX4')).toBe('L');
    expect(checkSymbol('BBBBBBBBBBB')).toBe('X');
    expect(checkSymbol('22222222222')).toBe('X');
    expect(checkSymbol('BBBBBBBBBB5')).toBe('B');
  });

  test('finds every single wrong symbol', () => {
    const found = fc.property(symbols, fc.nat(11), fc.integer({ min: 1, max: 27 }), (text, place, shift) => {
      const code = [...text, checkSymbol(text)];
      code[place] = codeSymbols[(codeSymbols.indexOf(code[place] ?? '') + shift) % 28] ?? '';
      expect(readCode(`DEMO${code.join('')}`)).toEqual({ kind: 'mistyped' });
    });
    fc.assert(found, { numRuns: 500 });
  });

  test('finds nearly every swap of neighbours', () => {
    let random = 7;
    let [swaps, missed] = [0, 0];
    for (let round = 0; round < 300; round += 1) {
      const drawn = drawCode(random);
      random = drawn.random;
      const text = drawn.code.replaceAll('-', '');
      for (let place = 4; place < 15; place += 1) {
        const [a, b] = [text[place] ?? '', text[place + 1] ?? ''];
        if (a === b) continue;
        swaps += 1;
        if (readCode(text.slice(0, place) + b + a + text.slice(place + 2)).kind === 'code') missed += 1;
      }
    }
    expect(missed / swaps).toBeLessThan(0.01);
  });
});

test('a drawn code reads as itself, and the next one differs', () => {
  const first = drawCode(1);
  const second = drawCode(first.random);
  expect(first.code).toBe('DEMO-WBS9-9KW2-P9Q9');
  expect(readCode(first.code)).toEqual({ kind: 'code', code: first.code });
  expect(second.code).not.toBe(first.code);
});
