import { expect, test } from 'vitest';
import { longUnchecked } from '../../../src/authoring/long-unchecked.ts';
import { compileSample } from './sample.ts';

const [sample] = compileSample().articles;
if (!sample) throw new Error('The sample has no article.');
const { flow, about } = sample;

test.each([
  ['on the same day a year later', '2027-11-23', []],
  ['a day after that', '2027-11-24', ['older']],
  ['in another year', '2029-01-01', ['older', 'newer']],
  ['on the day of the check', '2026-11-23', []],
  ['on a leap day', '2028-02-29', ['older', 'newer']],
])('tells which articles were not checked for a year, %s', (_when, today, expected) => {
  const articles = [checkedOn('newer', '2027-02-28'), checkedOn('older', '2026-11-23')];
  expect(longUnchecked(articles, today).map(({ id }) => id)).toEqual(expected);
});

function checkedOn(id: string, checked: string) {
  return { flow: { ...flow, id }, about: { ...about, checked } };
}
