/** An article as an XState machine: the same steps and ways, with the events that a reader causes. */
import { assign, setup } from 'xstate';
import type { Id } from '../surface.ts';
import { answerOf } from './answers.ts';
import type { Answer, Flow, Step, Target } from './types.ts';

/** The state of a reader who went on to another article; no step can have this id. */
export const elsewhere = '_elsewhere';

/**
 * One state for each step. `continue` and `choose` go on; a deep link, Back and a change of an earlier answer enter a
 * step directly, by its route (`routeTo`). An outcome is no final state, because a reader can go back from it.
 */
export function toMachine(flow: Flow) {
  const states = Object.fromEntries(flow.steps.map((step) => [step.id, stateOf(flow, step)]));
  return setup({ types: { context: {} as Context, events: {} as ReaderEvent } }).createMachine({
    // xstate takes types as values
    id: flow.id,
    initial: flow.steps[0]?.id ?? elsewhere,
    context: { answers: [], leadsTo: null },
    states: { ...states, [elsewhere]: { type: 'final' } },
  });
}

/** The event that enters a step from anywhere. */
export function routeTo(flow: Flow, step: Id): ReaderEvent {
  return { type: 'xstate.route', to: `#${flow.id}/${step}` };
}

/** Every event that can mean something in this article, for walking it by machine. */
export function eventsOf({ steps }: Flow): ReaderEvent[] {
  const choices = steps.flatMap(({ way }) => (way.kind === 'ask' ? way.choices.map(({ id }) => id) : []));
  return [
    { type: 'continue' },
    ...[...new Set(choices)].map((choice): ReaderEvent => ({ type: 'choose', choice })),
  ];
}

function stateOf(flow: Flow, step: Step) {
  const { way } = step;
  const entry = { id: `${flow.id}/${step.id}`, route: {} };
  if (way.kind === 'continue') return { ...entry, on: { continue: wayTo(flow, way.to) } };
  if (way.kind !== 'ask') return { ...entry, tags: ['end'] };
  const choose = way.choices.map((choice) => ({
    guard: ({ event }: { event: ReaderEvent }) => event.type === 'choose' && event.choice === choice.id,
    ...wayTo(flow, choice.to, answerOf(way.question, choice)),
  }));
  return { ...entry, on: { choose } };
}

function wayTo(flow: Flow, to: Target, answer?: Answer) {
  const isHere = to.article === flow.id;
  const target = isHere ? (to.step ?? flow.steps[0]?.id ?? elsewhere) : elsewhere;
  const actions = assign(({ context }: { context: Context }) => ({
    answers: answer ? withAnswer(context.answers, answer) : context.answers,
    leadsTo: isHere ? null : to,
  }));
  return { target, actions };
}

function withAnswer(answers: readonly Answer[], answer: Answer): Answer[] {
  return [...answers.filter(({ question }) => question !== answer.question), answer];
}

export interface Context {
  /** The answers given so far, one for each question. */
  answers: Answer[];
  /** Where the reader went on to, in the state `elsewhere`. */
  leadsTo: Target | null;
}

export type ReaderEvent =
  | { type: 'continue' }
  | { type: 'choose'; choice: Id }
  | { type: 'xstate.route'; to: `#${string}` };
