import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../../src/build/headers.ts';
import { freshFor, isFresh } from '../../../src/offline/fresh.ts';

const now = Date.parse('2026-11-28T12:00:00Z');

test.each([
  ['Sat, 28 Nov 2026 11:59:59 GMT', true],
  ['Sat, 28 Nov 2026 11:55:01 GMT', true],
  ['Sat, 28 Nov 2026 11:55:00 GMT', false],
  ['Sat, 28 Nov 2026 12:01:00 GMT', false],
  ['yesterday', false],
  [null, false],
])('an answer of %s is fresh at noon: %s', (date, expected) => {
  expect(isFresh(date, now)).toBe(expected);
});

test('the worker shows a page as long as hosts let a browser keep it', () => {
  expect(headersFor('/en/start/', headerRules([]))['Cache-Control']).toContain(`max-age=${freshFor / 1000},`);
});
