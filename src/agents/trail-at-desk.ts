/** The reader's trail as the desk goes on with it. */
import { choicesOf, type Flows, findStep, isSame, toTarget } from '../flow/graph.ts';
import { goOn, leaveFor } from '../flow/onward.ts';
import { replay } from '../flow/replay.ts';
import { newTrail } from '../flow/trail.ts';
import type { Target, Trail } from '../flow/types.ts';

/** Going from one step to another, by the answer or the trouble that leads there. */
export function stepOn(flows: Flows, trail: Trail, to: Target): Trail {
  const place = findStep(flows, trail.at);
  if (!place) return newTrail(to);
  if (place.step.troubles.some(({ article }) => article === to.article)) return leaveFor(trail, to);
  const choice = choicesOf(place.step).find((one) => {
    const end = findStep(flows, one.to);
    return end !== null && isSame(toTarget(end), to);
  });
  return { ...goOn(place.flow, trail, choice?.id ?? null), at: to };
}

/** The places on the way to where the trail ends, as the articles are today. */
export function pathOf(flows: Flows, trail: Trail): Target[] {
  return replay(flows, trail).path;
}
