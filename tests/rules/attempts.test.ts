import { expect, test } from 'vitest';
import { addAttempt, secondsLocked, wrongPins } from '../../src/enrollment/attempts.ts';
import { poll } from '../../src/enrollment/polling.ts';
import type { Attempt, World } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';

function worldWith(...attempts: Attempt[]): World {
  return { ...new Service('app-installed').world, attempts };
}

const iphoneCode: Attempt = { phone: 'iphone', failure: 'code-unknown', at: 1 };
const iphonePin: Attempt = { phone: 'iphone', failure: 'pin-incorrect', at: 1 };
const androidPin: Attempt = { phone: 'android', failure: 'pin-incorrect', at: 1 };

test('wrong PINs are those of this phone, and no wrong codes', () => {
  expect(wrongPins(worldWith(iphoneCode, iphonePin, androidPin, androidPin), 'android')).toBe(2);
  expect(wrongPins(worldWith(iphoneCode, iphonePin, androidPin), 'iphone')).toBe(1);
});

test('wrong codes lock this phone only, and wrong PINs lock no codes', () => {
  const codes = Array.from({ length: 5 }, () => iphoneCode);
  expect(secondsLocked(worldWith(...codes), 'iphone', 1)).toBe(300);
  expect(secondsLocked(worldWith(...codes), 'iphone', 301)).toBe(0);
  expect(secondsLocked(worldWith(...codes), 'iphone', 900)).toBe(0);
  expect(secondsLocked(worldWith(...codes.slice(1), iphonePin), 'iphone', 1)).toBe(0);
  expect(secondsLocked(worldWith(...codes), 'android', 1)).toBe(0);
});

test('a sixth attempt of a kind pushes out the first of that phone and kind', () => {
  const of = (phone: Attempt['phone'], failure: Attempt['failure']) =>
    Array.from({ length: 5 }, (_, at) => ({ phone, failure, at }) as const);
  const others = [...of('android', 'code-unknown'), ...of('iphone', 'code-mistyped')];
  const mine = of('iphone', 'code-unknown');
  const sixth: Attempt = { phone: 'iphone', failure: 'code-unknown', at: 9 };
  expect(addAttempt(worldWith(...others, ...mine), sixth).attempts).toEqual([
    ...others,
    ...mine.slice(1),
    sixth,
  ]);
  expect(addAttempt(worldWith(...others, ...mine.slice(1)), sixth).attempts).toEqual([
    ...others,
    ...mine.slice(1),
    sixth,
  ]);
});

test('the first poll is never too early, whatever the time', () => {
  expect(poll({ interval: 5, last: null }, 0, true)).toEqual({
    tooFast: false,
    polling: { interval: 5, last: 0 },
  });
});
