import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/authoring/nearest.ts';

test.each([
  ['camera', 'camera', 0],
  ['camra', 'camera', 1],
  ['piont', 'point', 1],
  ['', 'point', 5],
  ['カメラ', 'カメ', 1],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the nearest of the known names is meant', () => {
  expect(nearest('activate-iphone-rq', ['activate-android-qr', 'activate-iphone-qr'])).toBe(
    'activate-iphone-qr',
  );
});

test('a name that resembles none is no typo', () => {
  expect(nearest('Tip', ['Ui', 'Term', 'Kb'])).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});
