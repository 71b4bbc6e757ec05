import { expect, test } from 'vitest';
import {
  findStep,
  leadsTo,
  next,
  nextSteps,
  reachable,
  shortestPath,
  shortestWay,
  stepAt,
  stepIn,
  stepNamed,
  stepOf,
  waysOn,
} from '../../../src/flow/graph.ts';
import type { Flow, Step } from '../../../src/flow/types.ts';
import { sampleFlows, target } from './sample-flows.ts';

const flow: Flow = sampleFlows['scan-iphone'] ?? never();

test('a target without a step is the first step of its article', () => {
  expect(findStep(sampleFlows, target('scan-android'))?.step.id).toBe('log-in');
});

test.each(['nowhere', 'scan-android/nothing', 'constructor', '__proto__/log-in'])('%s is no step', (name) => {
  expect(findStep(sampleFlows, target(name))).toBeNull();
});

test('the shortest way stays within the article', () => {
  expect(shortestWay(sampleFlows, target('scan-iphone/log-in'), target('scan-iphone/done'))).toEqual([
    target('scan-iphone/look'),
    target('scan-iphone/done'),
  ]);
  expect(shortestWay(sampleFlows, target('start/system'), target('scan-iphone/done'))).toBeNull();
});

test('a step is found by its id, by an earlier one only where that is asked for', () => {
  const moved = { ...flow, steps: flow.steps.map((step) => ({ ...step, was: [`old-${step.id}`] })) };
  expect(stepAt(moved, 'old-look')).toBeNull();
  expect(stepNamed(moved, 'old-look')?.id).toBe('look');
  expect(stepNamed(moved, null)?.id).toBe('log-in');
  expect(() => stepOf(moved, 'old-look')).toThrow('`scan-iphone` has no step `old-look`');
});

test('a target in another article is none of this one', () => {
  expect(stepIn(flow, target('scan-iphone'))?.id).toBe('log-in');
  expect(stepIn(flow, target('scan-android/log-in'))).toBeNull();
});

test('a step leads on, or where the chosen answer leads, or nowhere', () => {
  const look = stepOf(flow, 'look');
  expect(next(look, (choices) => choices.at(-1))).toEqual(waysOn(look).at(-1));
  expect(next(look, () => undefined)).toBeNull();
  expect(next(stepOf(flow, 'log-in'), () => null)).toEqual(target('scan-iphone/look'));
  expect(next(stepOf(flow, 'done'), () => null)).toBeNull();
});

test('everything that can be reached is found once, the nearest first', () => {
  const onward = (number: number) => [number + 1, number * 2].filter((to) => to < 6);
  expect(reachable([1], onward)).toEqual([1, 2, 3, 4, 5]);
  expect(shortestPath(1, (number) => number === 5, onward)).toEqual([1, 2, 4, 5]);
  expect(shortestPath(1, (number) => number === 9, onward)).toBeNull();
});

test('what leads to a step is told within the article', () => {
  const first: Step = stepOf(flow, null);
  expect(leadsTo(flow, first, 'done')).toBe(true);
  expect(leadsTo(flow, stepOf(flow, 'done'), 'look')).toBe(false);
  expect(nextSteps(flow, first).map(({ id }) => id)).toEqual(['look']);
});

function never(): never {
  throw new Error('The sample has no such article.');
}
