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
  const done = new Set(coach.ticked).size;
  if (coach.state === 'finished') return { done, all: done };
  const left = stepsLeft(flow, coach, ({ id }, step) => id === answers[step.id]);
  return { done, all: done + Math.max(left.length, 1) };
}

/** The steps that are likely to come, the due one first: past a question on the way of the known answer, else of the first that stays in the article. */
export function stepsLeft(
  flow: Flow,
  { at, ticked }: Coach,
  isKnown: (choice: Choice, step: Step) => boolean,
): Step[] {
  const seen = new Set(ticked);
  const left: Step[] = [];
  for (let step: Step | null = stepOf(flow, at); step && !seen.has(step.id); ) {
    const here = step;
    seen.add(here.id);
    left.push(here);
    const to = next(
      here,
      (choices) =>
        choices.find((choice) => isKnown(choice, here)) ?? choices.find((choice) => stepIn(flow, choice.to)),
    );
    step = to && stepIn(flow, to);
  }
  return left;
}

export interface Progress {
  done: number;
  all: number;
}
