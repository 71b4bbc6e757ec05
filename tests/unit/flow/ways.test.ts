import { expect, test } from 'vitest';
import type { Flow, Way } from '../../../src/flow/types.ts';
import {
  type Flows,
  findStep,
  shortestWay,
  stepsWithoutEnd,
  unreachableArticles,
  unreachableSteps,
} from '../../../src/flow/ways.ts';
import { sampleFlows, target } from './sample-flows.ts';

test('a target without a step is the first step of its article', () => {
  expect(findStep(sampleFlows, target('scan-android'))?.step.id).toBe('log-in');
});

test.each(['nowhere', 'scan-android/nothing', 'constructor', '__proto__/log-in'])('%s is no step', (name) => {
  expect(findStep(sampleFlows, target(name))).toBeNull();
});

test('every step of the sample is reached and reaches an end', () => {
  expect(unreachableSteps(sampleFlows)).toEqual([]);
  expect(unreachableArticles(sampleFlows, 'start')).toEqual([]);
  expect(stepsWithoutEnd(sampleFlows)).toEqual({ loops: [], leading: [] });
});

test('an article that only a trouble leads to is reached', () => {
  const { start, ...others } = withWay('start', 'system', { kind: 'continue', to: target('scan-iphone') });
  if (!start) throw new Error('the sample has no chooser');
  expect(unreachableArticles({ start, ...others }, 'start')).toEqual(['scan-android']);
});

test('a step that every way passes by is not reached', () => {
  const flows = withWay('scan-iphone', 'look', { kind: 'continue', to: target('scan-iphone/done') });
  expect(unreachableSteps(flows)).toEqual([target('scan-iphone/install')]);
});

test('a loop without a way out is told apart from the steps that lead into it', () => {
  const flows = withWay('scan-android', 'done', { kind: 'continue', to: target('scan-android/enter-pin') });
  expect(stepsWithoutEnd(flows)).toEqual({
    loops: [[target('scan-android/enter-pin'), target('scan-android/done')]],
    leading: [target('scan-android/log-in')],
  });
});

test('the shortest way stays within the article', () => {
  expect(shortestWay(sampleFlows, target('scan-iphone/log-in'), target('scan-iphone/done'))).toEqual([
    target('scan-iphone/look'),
    target('scan-iphone/done'),
  ]);
  expect(shortestWay(sampleFlows, target('start/system'), target('scan-iphone/done'))).toBeNull();
});

function withWay(article: string, step: string, way: Way): Flows {
  const flow = sampleFlows[article];
  if (!flow) throw new Error(`the sample has no ${article}`);
  const changed: Flow = {
    ...flow,
    steps: flow.steps.map((one) => (one.id === step ? { ...one, way } : one)),
  };
  return { ...sampleFlows, [article]: changed };
}
