import { expect, test } from 'vitest';
import { progress } from '../../../src/flow/progress.ts';
import { sampleFlows, target } from './sample-flows.ts';

test.each([
  ['scan-iphone/log-in', 1, [2, 3]],
  ['scan-iphone/look', 2, [1, 2]],
  ['scan-iphone/install', 3, [1, 1]],
  ['scan-iphone/done', 4, [0, 0]],
  ['scan-android', 1, [2, 2]],
])('from %s, number %s, %j steps are to come', (at, number, toGo) => {
  expect(progress(sampleFlows, target(at))).toEqual({ number, toGo });
});

test('a loop is gone round once', () => {
  expect(progress(sampleFlows, target('try-again/again')).toGo).toEqual([1, 2]);
});

test('a way into an article of another kind ends the count', () => {
  expect(progress(sampleFlows, target('start/system'))).toEqual({ number: null, toGo: [0, 0] });
});

test('a guide that leads into another guide counts its steps too', () => {
  const first = sampleFlows['scan-iphone'];
  const last = first?.steps.at(-1);
  if (!first || !last) throw new Error('the sample has no guide');
  const handsOver = { ...last, way: { kind: 'continue' as const, to: target('scan-android') } };
  const flows = {
    ...sampleFlows,
    'scan-iphone': { ...first, steps: [...first.steps.slice(0, -1), handsOver] },
  };
  expect(progress(flows, target('scan-iphone/log-in')).toGo).toEqual([5, 6]);
});

test('an unknown place has no number and nothing to go', () => {
  expect(progress(sampleFlows, target('nowhere/at-all'))).toEqual({ number: null, toGo: [0, 0] });
});
