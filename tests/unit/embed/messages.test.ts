import { expect, test } from 'vitest';
import { heightMessage, readHeight } from '../../../src/embed/messages.ts';

test('a height is read back', () => {
  expect(readHeight(heightMessage(612.3))).toBe(613);
});

test.each([
  null,
  'ib-key-guide',
  {},
  { type: 'other', v: 1, height: 5 },
  { type: 'ib-key-guide', v: 2, height: 5 },
  { type: 'ib-key-guide', v: 1, height: '5' },
  { type: 'ib-key-guide', v: 1, height: -1 },
  { type: 'ib-key-guide', v: 1, height: 1.5 },
  { type: 'ib-key-guide', v: 1, height: 1e9 },
])('%j is no height', (message) => {
  expect(readHeight(message)).toBeNull();
});
