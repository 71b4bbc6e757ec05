/** What a reader's device remembers, joined to the step at which the reader stands. */

import { type Flows, isSame } from '../flow/graph.ts';
import { answerAt, withAnswer } from '../flow/onward.ts';
import { changeAnswer, replay } from '../flow/replay.ts';
import { newTrail, readTrail } from '../flow/trail.ts';
import type { Target, Trail } from '../flow/types.ts';
import { flowsFor } from '../flows/flows-for.ts';
import type { Id } from '../surface.ts';
import { type Arrival, arrivalAt } from './arrival.ts';
import { take } from './take.ts';
import type { Taken } from './way-link.ts';

/** `arrive` with the flows that the trail needs. */
export async function recallAt({ at, remembered, taken }: Memory): Promise<Arrival> {
  const { trail } = readTrail(remembered);
  const flows = await flowsFor(
    { ...trail, at },
    taken.map(({ from }) => from),
  );
  return arrive(flows, remembered, at, taken);
}

/** The trail once the question at which the reader stands is answered anew; null where the flows cannot be had. */
export async function changeAt({ at, remembered, taken }: Memory, choice: Id): Promise<Trail | null> {
  const { trail } = await recallAt({ at, remembered, taken });
  const flow = (await flowsFor(trail))[at.article];
  const answer = flow && answerAt(flow, at, choice);
  return answer ? changeAnswer(await flowsFor(withAnswer(trail, answer)), trail, answer).trail : null;
}

/**
 * The trail up to here, the step before it, and whether parts of the trail had to be left out. Takes anything as
 * memory; without the flow of this article the memory is kept as it is.
 * @param taken links that were followed before the memory was at hand, the earliest first
 */
export function arrive(flows: Flows, remembered: unknown, at: Target, taken: readonly Taken[] = []): Arrival {
  const last = taken.at(-1);
  if (last) {
    const { trail } = arrive(flows, remembered, last.from, taken.slice(0, -1));
    return arrive(flows, take(flows[last.from.article] ?? null, trail, last.link), at);
  }
  if (remembered === null) return arrivalAt(at);
  const moved = { ...(typeof remembered === 'object' ? remembered : {}), at };
  if (!Object.hasOwn(flows, at.article))
    return { trail: { ...readTrail(moved).trail, at }, before: null, notice: null };
  const { trail, path, notice } = replay(flows, moved);
  const current = isSame(trail.at, at) ? trail : newTrail(at);
  return { trail: current, before: path.at(-2) ?? null, notice };
}

export interface Memory {
  at: Target;
  remembered: unknown;
  taken: readonly Taken[];
}
