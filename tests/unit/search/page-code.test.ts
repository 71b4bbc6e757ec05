import { beforeAll, expect, test } from 'vitest';
import { readSearchSource } from '../../../src/build/search-source.ts';
import type { KnownCodes } from '../../../src/codes/resolve.ts';
import { codeOf, knownCodes } from '../../../src/page-codes.ts';
import { answerCode } from '../../../src/search/code-answer.ts';
import { compileFinder } from '../../../src/search/compile.ts';
import { type Finder, openFinder } from '../../../src/search/data.ts';
import { isCode } from '../../../src/search/page-code.ts';
import { articleRecord } from '../../../src/search/records.ts';

const camera = { article: 'activate-iphone-qr', step: 'point-camera' };
const code = codeOf(camera);
let known: KnownCodes;
let finder: Finder;

beforeAll(() => {
  known = knownCodes();
  const { articles, locales, kb } = readSearchSource();
  const some = articles.filter(({ flow }) => flow.id === camera.article);
  const records = some.map((article) => articleRecord(article, 'en', []));
  finder = openFinder(compileFinder(records, locales.en.words, kb));
});

test.each([
  code,
  `${code.slice(0, 2)} ${code.slice(2)}`,
  [...code].join(' '),
  [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  `${[...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('　')}`,
  `Code of this page: ${code}`,
  `このページのコード：${code.slice(0, 2)}\u00a0${code.slice(2)}`,
])('%s leads to its step', (question) => {
  expect(isCode(question)).toBe(true);
  const found = answerCode(question, finder, known);
  expect(found?.best.map(({ record, part }) => [record.id, part?.id])).toEqual([
    [camera.article, camera.step],
  ]);
});

test.each([
  ['a wrong digit', code.slice(0, 4) + ((Number(code[4]) + 1) % 10)],
  ['two swapped digits', `${code[1]}${code[0]}${code.slice(2)}`],
])('%s is reported as mistyped, and the step is offered', (_, wrong) => {
  const found = answerCode(wrong, finder, known);
  expect(found?.code.kind).toBe('mistyped');
  expect(found?.best).toEqual([]);
  expect(found?.perhaps.map(({ part }) => part?.id)).toContain(camera.step);
});

test.each(['3861', 'KB3861', '1234567', 'code expired', ''])('%j is no code', (question) => {
  expect(isCode(question)).toBe(false);
});
