import { expect, test } from 'vitest';
import { withNoBreaks } from '../../src/no-break.ts';

test.each([
  ['Open IB Key in the app', 'Open IB\u00a0Key in the app'],
  ['「Face ID」と iOS 18.2', '「Face\u00a0ID」と iOS\u00a018.2'],
  ['an iOS phone', 'an iOS phone'],
])('%s', (text, kept) => {
  expect(withNoBreaks(text)).toBe(kept);
});
