import { expect, test } from 'vitest';
import { flowsById } from '../../../src/articles.ts';
import type { Trail } from '../../../src/flow/types.ts';
import { arrive, goOn, leaveFor } from '../../../src/wizard/journey.ts';
import { nearest } from '../../../src/wizard/nearest.ts';
import { systemOf } from '../../../src/wizard/suggest.ts';

const flows = await flowsById();
const guide = 'activate-iphone-qr';
const banner = { article: guide, step: 'check-banner' };

test('a reader without memory starts a trail at the step', () => {
  expect(arrive(flows, null, banner)).toMatchObject({
    trail: { at: banner, answers: [], back: [] },
    before: null,
  });
});

test.each([42, 'x', [], {}, { v: 1, at: { article: '__proto__', step: 'x' } }, { v: 9, back: [null] }])(
  'the memory %j gives a trail at the step all the same',
  (garbage) => {
    expect(arrive(flows, garbage, banner).trail.at).toEqual(banner);
  },
);

test('a choice is remembered, and leads to its step', () => {
  const trail = goOn(flowOf(guide), trailAt(banner), { type: 'choose', choice: 'app' });
  expect(trail.at).toEqual({ article: guide, step: 'tap-app-banner' });
  expect(trail.answers).toContainEqual({ question: `${guide}/check-banner`, choice: 'app' });
});

test('Back follows the way the reader took', () => {
  const trail = goOn(flowOf(guide), trailAt(banner), { type: 'choose', choice: 'app' });
  expect(arrive(flows, trail, trail.at).before).toEqual(banner);
});

test('a step that the article does not know of leaves the trail where it is', () => {
  const trail = trailAt(banner);
  expect(goOn(flowOf(guide), trail, { type: 'choose', choice: 'nowhere' }).at).toEqual(banner);
});

test('a trouble keeps the way back, and returning ends the excursion', () => {
  const away = leaveFor(trailAt(banner), { article: 'qr-not-read', step: 'which-phone' });
  expect(arrive(flows, away, away.at).trail.back).toEqual([banner]);
  expect(arrive(flows, away, banner).trail.back).toEqual([]);
});

test('an unknown address finds the article and step most like it', () => {
  const places = Object.fromEntries(
    Object.values(flows).map(({ id, steps }) => [id, steps.map((step) => step.id)]),
  );
  expect(nearest(places, { article: 'activate-iphone-qrr', step: 'check-baner' })).toEqual(banner);
  expect(nearest(places, { article: guide, step: 'zzzzzzzzzzzz' })).toEqual({ article: guide, step: null });
  expect(nearest(places, { article: 'zzzzzzzzzzzzzzzz', step: null })).toBeNull();
});

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)', 'iphone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9)', 'android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', null],
])('the browser %s is taken for %s', (userAgent, system) => {
  expect(systemOf(userAgent)).toBe(system);
});

function flowOf(id: string) {
  const flow = flows[id];
  if (!flow) throw new Error(`There is no article ${id}.`);
  return flow;
}

function trailAt(at: Trail['at']): Trail {
  return { v: 1, at, answers: [], parked: [], back: [] };
}
