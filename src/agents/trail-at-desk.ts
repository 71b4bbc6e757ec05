/** The reader's trail as the desk goes on with it. */
import type { Flows } from '../flow/graph.ts';
import { choicesOf, findStep, isSame } from '../flow/graph.ts';
import { replay } from '../flow/replay.ts';
import { newTrail } from '../flow/trail.ts';
import type { Answer, Target, Trail } from '../flow/types.ts';

/** Going from one step to another, by the answer that leads there where the step asks one. */
export function stepOn(flows: Flows, trail: Trail, to: Target): Trail {
  const place = findStep(flows, trail.at);
  if (!place) return newTrail(to);
  const choice = choicesOf(place.step).find((one) => {
    const end = findStep(flows, one.to);
    return end !== null && isSame({ article: end.flow.id, step: end.step.id }, to);
  });
  const isTrouble = place.step.troubles.some(({ article }) => article === to.article);
  const question = place.step.way.kind === 'ask' ? place.step.way.question : null;
  const answers =
    choice && question
      ? [
          ...trail.answers.filter((given) => given.question !== question),
          { question, choice: choice.value ?? choice.id } satisfies Answer,
        ]
      : trail.answers;
  return { ...trail, at: to, answers, back: isTrouble ? [...trail.back, trail.at] : trail.back };
}

/** The places on the way to where the trail ends, as the articles are today. */
export function pathOf(flows: Flows, trail: Trail): Target[] {
  return replay(flows, trail).path;
}
