import { expect, test } from 'vitest';
import { readContent } from '../../../src/articles.ts';
import { isSame, waysOn } from '../../../src/flow/graph.ts';
import { goOn, goTo } from '../../../src/flow/onward.ts';
import { newTrail } from '../../../src/flow/trail.ts';

const flows = Object.values(readContent().flows);
const steps = flows.flatMap((flow) =>
  flow.steps.map((step) => ({ flow, step, at: { article: flow.id, step: step.id } })),
);

test('a step that one way of the trail leads to is arrived at as by its link, in every article', () => {
  let followed = 0;
  for (const { flow, step, at } of steps.filter(({ step: { way } }) => way.kind === 'continue')) {
    const [to] = waysOn(step);
    if (!to) continue;
    expect(goTo(flow, newTrail(at), to)).toEqual(goOn(flow, newTrail(at), null));
    followed += 1;
  }
  expect(followed).toBeGreaterThan(100);
});

test('a choice is answered by arriving where it alone leads', () => {
  for (const { flow, step, at } of steps) {
    const { way } = step;
    if (way.kind !== 'ask') continue;
    for (const { id, to } of way.choices) {
      const alone = way.choices.filter((choice) => isSame(choice.to, to)).length === 1;
      expect(goTo(flow, newTrail(at), to)).toEqual(alone ? goOn(flow, newTrail(at), id) : null);
    }
  }
});

test('any other step is no way on', () => {
  const [{ flow, at }, far] = [steps[0], steps.at(-1)] as [(typeof steps)[number], (typeof steps)[number]]; // there are many
  expect(goTo(flow, newTrail(at), far.at)).toBeNull();
  expect(goTo(flow, newTrail(far.at), at)).toBeNull();
});
