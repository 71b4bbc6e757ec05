import { describe, expect, test } from 'vitest';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { readContent } from '../../src/articles.ts';
import { findStep, isEnd } from '../../src/flow/graph.ts';
import { elsewhere, eventsOf, toMachine } from '../../src/flow/machine.ts';
import type { Flow } from '../../src/flow/types.ts';

const { flows } = readContent();
const walked = Object.values(flows).filter(({ kind }) => kind !== 'reference');

describe.each(walked.map((flow) => [flow.id, flow] as const))('%s', (_id, flow) => {
  test('every step is reached', () => {
    const reached = getShortestPaths(toMachine(flow), options(flow)).map(({ state }) => String(state.value));
    expect(flow.steps.map(({ id }) => id).filter((id) => !reached.includes(id))).toEqual([]);
  });

  test('every path ends in an outcome or in another article', () => {
    const paths = getSimplePaths(toMachine(flow), options(flow));
    const last = paths.filter(({ state }) => !eventsOf(flow).some((event) => state.can(event)));
    const ends = last.map(({ state }) => state.value === elsewhere || state.hasTag('end'));
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.every(Boolean)).toBe(true);
    for (const { state } of last.filter((path) => path.state.value === elsewhere)) {
      expect(findStep(flows, state.context.leadsTo ?? { article: '', step: null })).not.toBeNull();
    }
  });

  test('the states that are tagged as ends are its outcomes', () => {
    const tagged = getShortestPaths(toMachine(flow), options(flow)).filter(({ state }) =>
      state.hasTag('end'),
    );
    const outcomes = flow.steps.filter(isEnd).map(({ id }) => id);
    expect(tagged.map(({ state }) => String(state.value)).toSorted()).toEqual(outcomes.toSorted());
  });
});

/** The value alone tells states apart: answers pile up in the context and would make them endless. */
function options(flow: Flow) {
  return {
    events: eventsOf(flow),
    serializeState: ({ value }: { value: unknown }) => JSON.stringify(value),
  };
}
