/** How many steps a reader has walked who stands at a step: counted along the ways, not by the place in a file. */
import type { Id } from '../surface.ts';
import { nextSteps, stepAt } from './graph.ts';
import type { Flow, Step } from './types.ts';

/**
 * The number of steps on the shortest and on the longest way from the first step of an article to one of its steps, that
 * one included. Requirements and questions of a chooser do not count, and no step is passed twice. Null where no way
 * leads there.
 * @example stepsWalked(flow, 'tap-app-banner') // => [6, 11]
 */
export function stepsWalked(flow: Flow, id: Id): [fewest: number, most: number] | null {
  const first = stepAt(flow, null);
  const lengths = first ? lengthsTo(flow, first, id, new Set()) : [];
  return lengths.length === 0 ? null : [Math.min(...lengths), Math.max(...lengths)];
}

function lengthsTo(flow: Flow, step: Step, id: Id, passed: ReadonlySet<Step>): number[] {
  const own = step.number === null ? 0 : 1;
  if (step.id === id) return [own];
  const further = new Set([...passed, step]);
  return nextSteps(flow, step)
    .filter((next) => !further.has(next))
    .flatMap((next) => {
      const lengths = lengthsTo(flow, next, id, further);
      return lengths.length === 0 ? [] : [own + Math.min(...lengths), own + Math.max(...lengths)];
    });
}
