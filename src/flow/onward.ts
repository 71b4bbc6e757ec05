/** How a trail goes on from the step at which it stands. */

import type { Id } from '../surface.ts';
import { answerOf } from './answers.ts';
import { choicesOf, isSame, next, stepAt } from './graph.ts';
import type { Answer, Flow, Target, Trail } from './types.ts';

/** After the choice of that id, null for Continue; the same trail where the step has no such way. */
export function goOn(flow: Flow, trail: Trail, choice: Id | null): Trail {
  const step = stepAt(flow, trail.at.step);
  const at = step && next(step, (choices) => choices.find(({ id }) => id === choice));
  if (!step || !at || (choice === null) !== (step.way.kind === 'continue')) return trail;
  const answer = choice === null ? null : answerAt(flow, trail.at, choice);
  return answer ? { ...withAnswer(trail, answer), at } : { ...trail, at };
}

/**
 * The trail of a reader who is at `to`, and for whom the step of the trail leads there in one way, as when that way is
 * opened in another tab; null for any other.
 */
export function goTo(flow: Flow, trail: Trail, to: Target): Trail | null {
  const step = trail.at.article === flow.id ? stepAt(flow, trail.at.step) : null;
  if (!step) return null;
  const choices: (Id | null)[] = step.way.kind === 'continue' ? [null] : choicesOf(step).map(({ id }) => id);
  const trails = choices.map((choice) => goOn(flow, trail, choice)).filter(({ at }) => isSame(at, to));
  return trails.length === 1 ? (trails[0] ?? null) : null;
}

/** The answer that a choice of a step stands for; null where the step offers none of that id. */
export function answerAt(flow: Flow, at: Target, choice: Id): Answer | null {
  const step = stepAt(flow, at.step);
  const chosen = step && choicesOf(step).find(({ id }) => id === choice);
  return chosen && step.way.kind === 'ask' ? answerOf(step.way.question, chosen) : null;
}

/** The trail of a reader who leaves a step for a trouble, and means to come back. */
export function leaveFor(trail: Trail, trouble: Target): Trail {
  return { ...trail, at: trouble, back: [...trail.back, trail.at] };
}

/** With one answer given anew, in place of any other to the same question. */
export function withAnswer(trail: Trail, answer: Answer): Trail {
  const isOther = ({ question }: Answer) => question !== answer.question;
  return {
    ...trail,
    answers: [...trail.answers.filter(isOther), answer],
    parked: trail.parked.filter(isOther),
  };
}
