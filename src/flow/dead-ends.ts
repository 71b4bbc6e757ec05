/** What is wrong with a graph of articles: steps that nothing leads to, and steps from which no end can be reached. */
import type { Id } from '../surface.ts';
import { type Flows, findStep, isEnd, type Place, reachable, toTarget, waysOn } from './graph.ts';
import type { Flow, Step, Target } from './types.ts';

/** The steps that no way and no trouble leads to, from the first step of any article. */
export function unreachableSteps(flows: Flows): Target[] {
  const starts = Object.values(flows).map(({ id }) => ({ article: id, step: null }));
  const reached = reachedFrom(flows, starts, withTroubles);
  return allSteps(flows)
    .filter(({ flow, step }) => step.way.kind !== 'section' && !reached.has(keyOf(flow, step)))
    .map(toTarget);
}

/** The articles that `start` does not lead to, nor a choice, continuation or trouble of an article that it leads to. */
export function unreachableArticles(flows: Flows, start: Id): Id[] {
  const ledTo = (ids: readonly Id[], onward: (step: Step) => readonly Target[]) =>
    ids.flatMap((id) => flows[id]?.steps.flatMap(onward) ?? []).map(({ article }) => article);
  const near = [start, ...ledTo([start], waysOn)];
  const reached = new Set([...near, ...ledTo(near, withTroubles)]);
  return Object.keys(flows).filter((id) => !reached.has(id));
}

/**
 * The steps from which no way leads to an end: those that go in circles, as loops, and those that lead into one.
 * A target that does not exist counts as an end, so that one fault is not told twice.
 */
export function stepsWithoutEnd(flows: Flows): { loops: Target[][]; leading: Target[] } {
  const ending = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { flow, step } of allSteps(flows)) {
      if (
        ending.has(keyOf(flow, step)) ||
        !(isEnd(step) || waysOn(step).some((to) => endsAt(flows, to, ending)))
      )
        continue;
      ending.add(keyOf(flow, step));
      grown = true;
    }
  }
  const stuck = allSteps(flows).filter(({ flow, step }) => !ending.has(keyOf(flow, step)));
  const reaches = new Map(
    stuck.map((place) => [keyOf(place.flow, place.step), reachedFrom(flows, waysOn(place.step), waysOn)]),
  );
  const loops = new Map<string, Target[]>();
  const leading: Target[] = [];
  for (const place of stuck) {
    const key = keyOf(place.flow, place.step);
    if (!reaches.get(key)?.has(key)) leading.push(toTarget(place));
    else {
      const together = stuck.filter(({ flow, step }) => {
        const other = keyOf(flow, step);
        return reaches.get(key)?.has(other) && reaches.get(other)?.has(key);
      });
      loops.set(together.map(({ flow, step }) => keyOf(flow, step)).join(' '), together.map(toTarget));
    }
  }
  return { loops: [...loops.values()], leading };
}

function withTroubles(step: Step): Target[] {
  return [...waysOn(step), ...step.troubles];
}

/** Every step that can be reached from the given ones, those included, as `article/step`. */
function reachedFrom(
  flows: Flows,
  from: readonly Target[],
  onward: (step: Step) => readonly Target[],
): Set<string> {
  const keys = (targets: readonly Target[]) =>
    targets.flatMap((target) => {
      const place = findStep(flows, target);
      return place ? [keyOf(place.flow, place.step)] : [];
    });
  const steps = new Map(allSteps(flows).map(({ flow, step }) => [keyOf(flow, step), step]));
  return new Set(
    reachable(keys(from), (key) => {
      const step = steps.get(key);
      return step ? keys(onward(step)) : [];
    }),
  );
}

function endsAt(flows: Flows, target: Target, ending: ReadonlySet<string>): boolean {
  const place = findStep(flows, target);
  return place === null || ending.has(keyOf(place.flow, place.step));
}

function allSteps(flows: Flows): Place[] {
  return Object.values(flows).flatMap((flow) => flow.steps.map((step) => ({ flow, step })));
}

function keyOf(flow: Flow, step: Step): string {
  return `${flow.id}/${step.id}`;
}
