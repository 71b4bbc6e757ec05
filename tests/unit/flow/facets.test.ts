import { expect, test } from 'vitest';
import { facetChoices, siblingOf } from '../../../src/flow/facets.ts';
import { sampleFlows, target } from './sample-flows.ts';

test('changing the system leads to the same step of the sibling guide', () => {
  expect(siblingOf(sampleFlows, target('scan-iphone/done'), 'os', 'android')).toEqual(
    target('scan-android/done'),
  );
});

test('a step that the sibling lacks leads to its first step', () => {
  expect(siblingOf(sampleFlows, target('scan-iphone/install'), 'os', 'android')).toEqual(
    target('scan-android/log-in'),
  );
});

test.each([
  ['there is no guide for the value', 'scan-iphone/done', 'entry', 'manual'],
  ['the article has no such facet', 'try-again/again', 'os', 'android'],
  ['the place is unknown', 'nowhere/at-all', 'os', 'android'],
] as const)('there is no sibling where %s', (_reason, at, facet, value) => {
  expect(siblingOf(sampleFlows, target(at), facet, value)).toBeNull();
});

test('the values to choose from are those of guides that differ in this facet alone', () => {
  expect(facetChoices(sampleFlows, target('scan-iphone/look'), 'os')).toEqual(['iphone', 'android']);
  expect(facetChoices(sampleFlows, target('scan-iphone/look'), 'entry')).toEqual(['qr']);
  expect(facetChoices(sampleFlows, target('try-again/again'), 'os')).toEqual([]);
});
