/** The steps of an article that lead to the one which cures a failure. */
import { nextSteps, shortestPath } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import type { Os } from '../surface.ts';

/**
 * What is done against a failure, the curing step last. In a guide and in a reference it stands alone; in a fix the
 * steps before it belong to it, without the questions that only find out which phone it is.
 */
export function cureSteps(flow: Flow, cure: Step, os: Os): Step[] {
  if (flow.kind !== 'fix') return [cure];
  const way = shortest(flow, os, flow.steps[0] ?? cure, (step) => step === cure);
  const begin = way?.findIndex(({ does, way: { kind } }) => does.length > 0 || kind !== 'ask') ?? -1;
  return way && begin >= 0 ? way.slice(begin) : [cure];
}

/** The shortest way inside an article to a step of that kind, past the steps of the other phone; null where there is none. */
export function shortest(flow: Flow, os: Os, from: Step, isWanted: (step: Step) => boolean): Step[] | null {
  const isOther = ({ screen }: Step) => screen && screen.surface !== 'portal' && screen.surface !== os;
  return shortestPath(from, isWanted, (step) => nextSteps(flow, step).filter((next) => !isOther(next)));
}
