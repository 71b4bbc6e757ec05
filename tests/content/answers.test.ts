import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { type ScenarioName, scenarios } from '../../src/enrollment/scenarios.ts';
import { choicesOf, stepOf } from '../../src/flow/graph.ts';
import type { Flow } from '../../src/flow/types.ts';
import { systems } from '../../src/surface.ts';
import { simulatedChoices, whyNotPerformed } from '../../src/verification/coverage.ts';
import { performCure } from '../../src/verification/perform-cure.ts';
import { practiceOf } from '../../src/verification/perform-guide.ts';

const flows = readContent().articles.map(({ flow }) => flow);
const fixes = flows.filter(({ kind }) => kind === 'fix');

/** Every way that the true answers make through a fix, in each world that it names. */
const walked = fixes.flatMap((flow) =>
  practiceOf(flow.practice).flatMap((scenario) =>
    systems.flatMap((os) =>
      performCure(flow, flows, { scenario, os }).paths.map((path) => ({ flow, scenario, os, ...path })),
    ),
  ),
);

test('the answers of somebody with one phone name that phone wherever a question asks for it', () => {
  const reported = walked.flatMap(({ flow, os, taken }) =>
    taken.flatMap((answer) => {
      const { step, choice } = choiceNamed(flow, answer);
      return step.way.kind === 'ask' && step.way.question === 'os' ? [{ os, value: choice?.value }] : [];
    }),
  );
  expect(reported.length).toBeGreaterThan(fixes.length);
  expect(reported.filter(({ os, value }) => value !== os)).toEqual([]);
});

test('nobody is told that a trouble is solved without having come by its cure', () => {
  const missed = walked
    .filter(({ flow, scenario, ending }) => ending === 'solved' && cures(flow, scenario))
    .filter(({ flow, scenario, taken, at }) => {
      const visited = [at, ...taken.map((answer) => choiceNamed(flow, answer).step.id)];
      return !visited.some((id) => stepOf(flow, id).cures.includes(scenarios[scenario].failure ?? ''));
    });
  const reported = missed.map(
    ({ flow, scenario, os, taken }) => `${flow.id} ${scenario} ${os}: ${taken.join(' ')}`,
  );
  expect(reported).toEqual([]);
});

test('what a fix claims is confirmed, and stands on screens that can be practised', () => {
  const claimed = flows.flatMap((flow) =>
    simulatedChoices(flow).map((answer) => ({ flow, ...choiceNamed(flow, answer) })),
  );
  expect(claimed.length).toBeGreaterThan(flows.length);
  expect(claimed.filter(({ step, choice }) => step.sure !== 'confirmed' || !choice)).toEqual([]);
});

test('an article names worlds exactly where it can be performed to an end', () => {
  const wrong = flows.filter((flow) => whyNotPerformed(flow) === null && flow.practice.length === 0);
  expect(wrong.map(({ id }) => id)).toEqual([]);
  const reasons = new Set(flows.map((flow) => whyNotPerformed(flow)));
  expect(reasons.size).toBeGreaterThan(3);
});

function choiceNamed(flow: Flow, answer: string) {
  const [id = '', name] = answer.split('/');
  const step = stepOf(flow, id);
  return { step, choice: choicesOf(step).find((choice) => choice.id === name) };
}

function cures(flow: Flow, scenario: ScenarioName): boolean {
  const { failure } = scenarios[scenario];
  return failure !== null && flow.steps.some((step) => step.cures.includes(failure));
}
