/** How far a visitor is on the way through a guide. */
import { next, stepIn, stepOf } from '../flow/graph.ts';
import type { Choice, Flow, Step } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import type { Coach } from './coach.ts';

/**
 * Counts the steps that are done and all steps of the way that is likely: past a question it is that of the known
 * answer, else the first that stays in the article.
 * @param answers the choices that are true in the practice at hand, by step
 */
export function progressOf(flow: Flow, coach: Coach, answers: Record<Id, Id> = {}): Progress {
  const seen = new Set(coach.ticked);
  const done = seen.size;
  if (coach.state === 'finished') return { done, all: done };
  for (let step: Step | null = stepOf(flow, coach.at); step && !seen.has(step.id); ) {
    seen.add(step.id);
    const { id } = step;
    const to = next(step, (choices) => likely(flow, choices, answers[id]));
    step = to && stepIn(flow, to);
  }
  return { done, all: Math.max(seen.size, done + 1) };
}

function likely(flow: Flow, choices: readonly Choice[], known: Id | undefined): Choice | undefined {
  return choices.find(({ id }) => id === known) ?? choices.find(({ to }) => stepIn(flow, to) !== null);
}

export interface Progress {
  done: number;
  all: number;
}
