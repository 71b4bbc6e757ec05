import { expect, test } from 'vitest';
import { readContent } from '../../../src/articles.ts';
import { goOn, leaveFor } from '../../../src/flow/onward.ts';
import type { Trail } from '../../../src/flow/types.ts';
import { arrive } from '../../../src/wizard/arrive.ts';
import { systemOf } from '../../../src/wizard/device-system.ts';
import { nearest } from '../../../src/wizard/nearest.ts';

const flows = readContent().flows;
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
  const trail = goOn(flowOf(guide), trailAt(banner), 'app');
  expect(trail.at).toEqual({ article: guide, step: 'tap-app-banner' });
  expect(trail.answers).toContainEqual({ question: `${guide}/check-banner`, choice: 'app' });
});

test('Back follows the way the reader took', () => {
  const trail = goOn(flowOf(guide), trailAt(banner), 'app');
  expect(arrive(flows, trail, trail.at).before).toEqual(banner);
});

test('a step that the article does not know of leaves the trail where it is', () => {
  const trail = trailAt(banner);
  expect(goOn(flowOf(guide), trail, 'nowhere').at).toEqual(banner);
});

test('a trouble keeps the way back, and returning ends the excursion', () => {
  const away = leaveFor(trailAt(banner), { article: 'qr-not-read', step: 'which-phone' });
  expect(arrive(flows, away, away.at).trail.back).toEqual([banner]);
  expect(arrive(flows, away, banner).trail.back).toEqual([]);
});

test('links that were followed before the memory was at hand join the trail on the next page', () => {
  const banners = { article: guide, step: 'tap-app-banner' };
  const { trail, before } = arrive(flows, trailAt(banner), banners, [
    { from: banner, link: { kind: 'on', to: banners, choice: 'app' } },
  ]);
  expect(before).toEqual(banner);
  expect(trail.answers).toContainEqual({ question: `${guide}/check-banner`, choice: 'app' });
});

test('a memory is kept where the flow of the article cannot be had', () => {
  const remembered = { ...trailAt(banner), answers: [{ question: 'os' as const, choice: 'iphone' }] };
  const next = { article: guide, step: 'log-in' };
  expect(arrive({}, remembered, next).trail).toEqual({ ...remembered, at: next });
});

test('an unknown address finds the article and step most like it', () => {
  const ids = Object.keys(flows);
  expect(nearest(ids, 'activate-iphone-qrr')).toBe(guide);
  expect(
    nearest(
      flowOf(guide).steps.map(({ id }) => id),
      'check-baner',
    ),
  ).toBe('check-banner');
  expect(nearest(ids, 'zzzzzzzzzzzzzzzz')).toBeNull();
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
