import { expect, test } from 'vitest';
import { beginning } from '../../../src/sandbox/moment.ts';
import { openPast } from '../../../src/sandbox/past.ts';

const start = beginning('app-installed', 'iphone', 1_800_000_000);

test('steps lead back one by one, the latest first, and no further than the first', () => {
  const past = openPast();
  expect(past.isEmpty()).toBe(true);
  past.push({ ...start, draft: 'DEMO' });
  past.push({ ...start, draft: 'DEMO-7' });
  expect([past.pop()?.draft, past.pop()?.draft, past.pop()]).toEqual(['DEMO-7', 'DEMO', null]);
});

test('a moment after which nothing happened is forgotten', () => {
  const past = openPast();
  past.push(start);
  expect(past.dropIfSame({ ...start, world: { ...start.world } })).toBe(false);
  expect(past.dropIfSame({ ...start, draft: 'DEMO' })).toBe(true);
  expect([past.isEmpty(), past.dropIfSame(start)]).toEqual([true, false]);
});

test('forty moments are kept, and none after a fresh start', () => {
  const past = openPast();
  for (let count = 0; count < 50; count++) past.push(start);
  let found = 0;
  while (past.pop()) found++;
  expect(found).toBe(40);
  past.push(start);
  past.clear();
  expect(past.isEmpty()).toBe(true);
});
