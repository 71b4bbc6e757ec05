import { expect, test } from 'vitest';
import { packPostings, unpackPostings } from '../../../src/search/postings.ts';

test('packs the places of a term and brings them back', () => {
  const list = [
    { place: 0, level: 3 },
    { place: 3, level: 0 },
    { place: 40, level: 2 },
    { place: 4000, level: 1 },
  ];
  expect(unpackPostings(packPostings(list))).toEqual(list);
  expect(packPostings([{ place: 21, level: 3 }])).toHaveLength(1);
});
