import { expect, test } from 'vitest';
import { drawId, drawText } from '../../src/enrollment/random.ts';

test('the same state gives the same text and the same next state', () => {
  expect(drawText(1, 3, 'AB')).toEqual({ text: 'BAB', random: 1199730144 });
  expect(drawText(1, 3, 'AB')).toEqual(drawText(1, 3, 'AB'));
});

test('drawing in two parts is drawing at once', () => {
  const whole = drawText(99, 8, 'ABCDEFGH');
  const start = drawText(99, 3, 'ABCDEFGH');
  const rest = drawText(start.random, 5, 'ABCDEFGH');
  expect(start.text + rest.text).toBe(whole.text);
  expect(rest.random).toBe(whole.random);
});

test('every symbol comes about as often as the others', () => {
  const { text } = drawText(2026, 28_000, 'BCDFGHJKLMNPQRSTVWXZ23456789');
  const counts = Map.groupBy(text, (symbol) => symbol)
    .values()
    .map(({ length }) => length)
    .toArray();
  expect(counts).toHaveLength(28);
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

test('an identifier has its prefix and ten symbols', () => {
  expect(drawId(1, 'ps').text).toBe('ps_M0IZYAMPFZ');
  expect(drawId(5, 'es').text).toMatch(/^es_[0-9A-Z]{10}$/);
});

test('the state stays a whole number of 32 bits', () => {
  const { random } = drawText(2 ** 32 - 1, 1000, 'AB');
  expect(Number.isInteger(random) && random >= 0 && random < 2 ** 32).toBe(true);
});
