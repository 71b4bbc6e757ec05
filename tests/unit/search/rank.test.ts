import { expect, test } from 'vitest';
import { type Posting, rank } from '../../../src/search/rank.ts';
import type { Query, Want } from '../../../src/search/rewrite.ts';

const want = (...terms: string[]): Want => ({
  weight: 1,
  missed: true,
  options: terms.map((term) => ({ term, weight: 1 })),
});
const query = (...wanted: Want[]): Query => ({ wanted, facets: {}, trouble: false, elsewhere: false });
const at = (page: string, strength: number): Posting => ({ page, strength, places: [0] });
const order = (question: Query, found: Record<string, Posting[]>) =>
  rank(question, new Map(Object.entries(found)), 10).map(({ page }) => page);

test('puts the page that answers more of the question first', () => {
  const found = { pin: [at('a', 0.8), at('b', 0.8)], forgot: [at('b', 0.5)] };
  expect(order(query(want('pin'), want('forgot')), found)).toEqual(['b', 'a']);
});

test('counts a title for more than a mention', () => {
  expect(order(query(want('pin')), { pin: [at('mention', 0.3), at('title', 0.8)] })).toEqual([
    'title',
    'mention',
  ]);
});

test('orders equals by page, whatever order the index gives them in', () => {
  const found = [at('c', 0.5), at('a', 0.5), at('b', 0.5 + 1e-9)];
  for (const given of [found, [...found].reverse()])
    expect(order(query(want('pin')), { pin: given })).toEqual(['a', 'b', 'c']);
});

test('takes the best of several alternatives, not their sum', () => {
  const [first, second] = rank(
    query(want('x', 'y')),
    new Map([
      ['x', [at('a', 0.5)]],
      ['y', [at('a', 0.5), at('b', 0.5)]],
    ]),
    10,
  );
  expect(first?.score).toBeCloseTo(second?.score ?? 0);
});

test('fits less the more of the question it lacks, and most when the missing belongs elsewhere', () => {
  const fitting = (...missing: string[]) =>
    rank(query(want('pin'), ...missing.map((term) => want(term))), new Map([['pin', [at('a', 0.9)]]]), 10)[0]
      ?.fit ?? 0;
  expect(fitting()).toBe(1);
  expect(fitting('unknown')).toBeLessThan(fitting());
  expect(fitting('m0')).toBeLessThan(fitting('unknown'));
});

test('fits wholly when the question is the title', () => {
  const title: Want = { ...want('t1'), missed: false, whole: true };
  expect(rank(query(title, want('unknown')), new Map([['t1', [at('a', 0.8)]]]), 10)[0]?.fit).toBe(1);
});
