/** How far a reader is, counted and never estimated. */
import type { Id } from '../surface.ts';
import { choicesOf, type Flows, findStep, isEnd, type Place, waysOn } from './graph.ts';
import type { Target } from './types.ts';

/**
 * The number of a step and how many steps are still to come, at least and at most. Troubles do not count, and no
 * answer is given twice, so a loop is gone round once. A guide that leads into another guide counts that one's steps
 * as well; a way into any other article ends the count, because the reader has found what the article was for.
 */
export function progress(flows: Flows, at: Target): Progress {
  const place = findStep(flows, at);
  if (!place) return { number: null, toGo: [0, 0] };
  return {
    number: place.step.number,
    toGo: [fewest(flows, place), most(flows, place, new Set([place.flow.id]))],
  };
}

/** Breadth first: the first end that turns up is the nearest. */
function fewest(flows: Flows, from: Place): number {
  const seen = new Set([from.step]);
  let frontier = [from];
  for (let steps = 0; frontier.length > 0; steps++) {
    if (frontier.some((place) => nextPlaces(flows, place).some(({ to }) => to === null) || isEnd(place.step)))
      return steps;
    frontier = frontier
      .flatMap((place) => nextPlaces(flows, place).flatMap(({ to }) => to ?? []))
      .filter(({ step }) => !seen.has(step) && seen.add(step));
  }
  return 0;
}

/** The longest way on which no answer is given twice and no article is entered twice. */
function most(
  flows: Flows,
  from: Place,
  entered: ReadonlySet<Id>,
  given: ReadonlySet<string> = new Set(),
): number {
  const lengths = nextPlaces(flows, from)
    .filter(({ answer }) => answer === null || !given.has(answer))
    .map(({ to, answer }) => {
      if (to === null) return 0;
      const isOther = to.flow.id !== from.flow.id;
      if (isOther && entered.has(to.flow.id)) return 0;
      const answers = answer === null ? given : new Set([...given, answer]);
      return 1 + most(flows, to, isOther ? new Set([...entered, to.flow.id]) : entered, answers);
    });
  return Math.max(0, ...lengths);
}

/** The places after this one, each with the answer that leads there; null where the count ends. */
function nextPlaces(flows: Flows, { flow, step }: Place): { to: Place | null; answer: string | null }[] {
  const answers = choicesOf(step).map(({ id }) => `${flow.id}/${step.id}/${id}`);
  return waysOn(step).map((target, index) => {
    const to = findStep(flows, target);
    const isCounted = to?.flow.id === flow.id || (flow.kind === 'guide' && to?.flow.kind === 'guide');
    return { to: isCounted ? to : null, answer: answers[index] ?? null };
  });
}

export interface Progress {
  /** As printed on every page; null where the step has none. */
  number: number | null;
  toGo: [atLeast: number, atMost: number];
}
