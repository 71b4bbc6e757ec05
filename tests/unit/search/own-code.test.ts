import { expect, test } from 'vitest';
import { isPrivate, withoutOwnCode } from '../../../src/search/own-code.ts';

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const codes = ['482915', '4829153', '48291534'];

test.each([
  ...codes,
  ...codes.map(wide),
  '482 915',
  '48-29-15',
  '4829 1534',
  '４８２　９１５',
  '4 8 2 9 1 5',
  '20261128',
])('%j alone is a login code', (question) => {
  expect(withoutOwnCode(question)).toBe('');
  expect(isPrivate(question)).toBe(true);
});

test.each([
  ['my code 482915 is refused', 'my code   is refused'],
  ['code: 482 915', 'code:'],
  ['コード482915が通らない', 'コード が通らない'],
  ['it says 48291534', 'it says'],
])('%j is searched without its code', (question, rest) => {
  expect(withoutOwnCode(question)?.replace(/\s+/g, ' ')).toBe(rest.replace(/\s+/g, ' '));
  expect(isPrivate(question)).toBe(true);
});

test.each([
  '38614',
  '38 614',
  '2260',
  'KB2260',
  'kb 226012',
  'withdraw 100000 yen',
  '123456789',
  'error 404',
  'since 2026-11-28',
  'code expired',
  '',
])('%j holds no login code', (question) => {
  expect(withoutOwnCode(question) ?? question).toBe(question);
});
