import { createActor } from 'xstate';
import { answerOf } from '../flow/answers.ts';
import { type Flows, findStep, isSame } from '../flow/graph.ts';
import { elsewhere, type ReaderEvent, routeTo, toMachine } from '../flow/machine.ts';
import { type Replayed, replay } from '../flow/replay.ts';
import { newTrail } from '../flow/trail.ts';
import type { Answer, Flow, Target, Trail } from '../flow/types.ts';

/**
 * The reader stands at a step, with whatever this device remembers: the trail up to here, the step before it, and
 * whether parts of the trail had to be left out. Takes anything as memory; without flows it starts a new trail.
 */
export function arrive(flows: Flows, remembered: unknown, at: Target): Arrival {
  if (remembered === null || !Object.hasOwn(flows, at.article)) {
    return { trail: newTrail(at), path: [at], before: null, notice: null };
  }
  const moved = typeof remembered === 'object' ? { ...remembered, at } : remembered;
  const { trail, path, notice } = replay(flows, moved);
  const fits = isSame(trail.at, at) ? trail : newTrail(at);
  return { trail: fits, path, before: path.at(-2) ?? null, notice };
}

/** The trail after a reader used a way on; the same trail where the article knows no such way from here. */
export function goOn(flow: Flow, trail: Trail, event: ReaderEvent): Trail {
  const actor = createActor(toMachine(flow)).start();
  if (trail.at.step !== null) actor.send(routeTo(flow, trail.at.step));
  actor.send(event);
  const { value, context } = actor.getSnapshot();
  const at = value === elsewhere ? context.leadsTo : { article: flow.id, step: String(value) };
  const given = context.answers.map(({ question }) => question);
  const isOld = ({ question }: Trail['answers'][number]) => !given.includes(question);
  return {
    ...trail,
    at: at ?? trail.at,
    answers: [...trail.answers.filter(isOld), ...context.answers],
    parked: trail.parked.filter(isOld),
  };
}

/** The answer that a choice of a question stands for; null where the step asks nothing of the kind. */
export function answerAt(flows: Flows, place: Target, choice: string): Answer | null {
  const way = findStep(flows, place)?.step.way;
  if (way?.kind !== 'ask') return null;
  const chosen = way.choices.find(({ id }) => id === choice);
  return chosen ? answerOf(way.question, chosen) : null;
}

/** The trail of a reader who leaves a step for a trouble, and means to come back. */
export function leaveFor(trail: Trail, trouble: Target): Trail {
  return { ...trail, at: trouble, back: [...trail.back, trail.at] };
}

export interface Arrival {
  trail: Trail;
  path: Target[];
  /** The step that the reader came from, for Back. */
  before: Target | null;
  notice: Replayed['notice'];
}
