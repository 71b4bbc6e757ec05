import { expect, test } from 'vitest';
import { stepsWithoutEnd, unreachableArticles, unreachableSteps } from '../../../src/flow/dead-ends.ts';
import type { Flows } from '../../../src/flow/graph.ts';
import type { Flow, Way } from '../../../src/flow/types.ts';
import { sampleFlows, target } from './sample-flows.ts';

test('every step of the sample is reached and reaches an end', () => {
  expect(unreachableSteps(sampleFlows)).toEqual([]);
  expect(unreachableArticles(sampleFlows, 'start')).toEqual([]);
  expect(stepsWithoutEnd(sampleFlows)).toEqual({ loops: [], leading: [] });
});

test('an article that only a trouble of an answer’s article leads to is reached', () => {
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

function withWay(article: string, step: string, way: Way): Flows {
  const flow = sampleFlows[article];
  if (!flow) throw new Error(`the sample has no ${article}`);
  const changed: Flow = {
    ...flow,
    steps: flow.steps.map((one) => (one.id === step ? { ...one, way } : one)),
  };
  return { ...sampleFlows, [article]: changed };
}
