import { assign, setup } from 'xstate';
import { isEnd, next, stepIn, stepOf } from '../flow/graph.ts';
import type { Flow, Step, Target } from '../flow/types.ts';
import { formatScreenRef, type Id, type Surface } from '../surface.ts';
import { arrivedAt, isDone, passOver, type Showing } from './arrival.ts';
import { isStuck, lacksCode } from './needs.ts';

/** Taken in every state but the last, before it is asked whether the visitor is on the way. */
const settling = [
  { guard: { type: 'settles', params: { as: 'over' } }, target: '#coach.finished', actions: 'settle' },
  { guard: { type: 'settles', params: { as: 'right' } }, target: '#coach.on-way', actions: 'settle' },
  { guard: { type: 'settles', params: { as: 'passed' } }, actions: 'settle' },
] as const;

/**
 * The states of a guide that is followed. An event says what the visitor did; then the screens decide, step by step, what
 * is done, and at last whether the visitor is still on the way. Whoever went another way is astray until everything shows
 * again as it did before, or the guide can be gone on with.
 */
export const coachMachine = setup({
  types: { input: {} as Followed, context: {} as Followed, events: {} as CoachEvent },
  guards: {
    settles: ({ context }, { as }: { as: Settled['as'] }) => settledBy(context)?.as === as,
    isStuck: ({ context }) => isJudged(context.seen) && isStuck(context.flow, context, context.seen.showing),
    isBack: ({ context: { flow, seen, ...coach } }) =>
      isJudged(seen) && isSameSight(coach.expected, seen.showing) && !isStuck(flow, coach, seen.showing),
    isElsewhere: ({ context: { seen, expected } }) => isJudged(seen) && !isSameSight(expected, seen.showing),
  },
  actions: {
    change: assign(({ event }) => event.change),
    settle: assign(({ context }) => settledBy(context)?.change ?? {}),
    expect: assign(({ context }) => ({ expected: sightOf(context.seen.showing) })),
  },
}).createMachine({
  id: 'coach',
  initial: 'on-way',
  context: ({ input }) => input,
  on: {
    right: { target: '.on-way', actions: 'change' },
    wrong: { target: '.astray', actions: 'change' },
    over: { target: '.finished', actions: 'change' },
    looked: {},
  },
  states: {
    'on-way': {
      always: [
        ...settling,
        { guard: 'isStuck', target: 'astray' },
        { guard: 'isElsewhere', actions: 'expect' },
      ],
    },
    astray: { always: [...settling, { guard: 'isBack', target: 'on-way' }] },
    finished: {},
  },
});

/** What the screens settle: the next step that is due where one is done; null where nothing is. */
function settledBy({ flow, seen, ...coach }: Followed): Settled | null {
  const { showing } = seen;
  const step = stepOf(flow, coach.at);
  const { does, way } = step;
  // The screens that decide have not come yet.
  if (seen.isBusy || (seen.isPending && way.kind === 'ask')) return null;
  if (coach.performed === does.length && does.length > 0) {
    if (isEnd(step)) return { as: 'over', change: tick(coach, null) };
    const arrived = arrivedAt(flow, step, showing);
    // A log-in that brings no code is not the one that the guide goes on with.
    const isInVain = step.screen?.surface === 'portal' && arrived && lacksCode(flow, arrived, showing);
    if (arrived && !isInVain) return { as: 'right', change: tick(coach, arrived) };
    const to = next(step, () => null);
    return to === null || stepIn(flow, to) !== null ? null : goOn(flow, coach, to);
  }
  if (coach.performed > 0) return null;
  // What was done before the visitor came to it is ticked; a question about it is asked all the same.
  if (isDone(step, showing)) {
    const arrived = arrivedAt(flow, step, showing) ?? nearby(flow, step, showing);
    if (arrived) return { as: 'right', change: tick(coach, arrived) };
    return way.kind === 'ask' ? { as: 'right', change: { performed: does.length } } : null;
  }
  const passed = step.onlyIfShown ? passOver(flow, step, showing) : null;
  return passed && { as: 'passed', change: { at: passed.id } };
}

/** The next step, where its screen shows in another state: a code that Client Portal has shown for too long. */
function nearby(flow: Flow, step: Step, showing: Showing): Step | null {
  const to = next(step, () => null);
  const after = to && stepIn(flow, to);
  return after?.screen && showing[after.screen.surface].screen === after.screen.screen ? after : null;
}

/** Ticks the due step and goes where its way leads, which may be out of the article. */
export function goOn(flow: Flow, coach: Progress, to: Target): Settled & { as: 'right' | 'over' } {
  const step = stepIn(flow, to);
  if (step) return { as: 'right', change: tick(coach, step) };
  return { as: 'over', change: { ...tick(coach, null), left: to } };
}

/** @param to the step that is due next; null where the guide is over */
export function tick({ at, ticked }: Progress, to: Step | null): Partial<Progress> {
  const done = ticked.includes(at) ? ticked : [...ticked, at];
  return { at: to?.id ?? at, performed: 0, ticked: done };
}

/** Whether the visitor is on the way is not asked while an answer is to come. */
function isJudged({ isBusy, isPending }: Seen): boolean {
  return !isBusy && !isPending;
}

function isSameSight(expected: Sight | null, showing: Showing): boolean {
  return expected !== null && JSON.stringify(expected) === JSON.stringify(sightOf(showing));
}

export function sightOf({ iphone, android, portal, user = null }: Showing): Sight {
  return {
    iphone: formatScreenRef(iphone),
    android: formatScreenRef(android),
    portal: formatScreenRef(portal),
    user,
  };
}

/** What an action means to the guide, or a look at the screens where nothing was done. */
export type CoachEvent = { type: 'right' | 'wrong' | 'over' | 'looked'; change: Partial<Progress> };

interface Settled {
  as: 'right' | 'over' | 'passed';
  change: Partial<Progress>;
}

/** How far a guide was followed. */
export interface Progress {
  /** The step that is due; the last one when the guide is finished. */
  at: Id;
  /** How many of its actions are done. */
  performed: number;
  /** Steps that are done, in the order of doing. */
  ticked: Id[];
  /** Where a finished guide goes on in another article; null where it ends in itself. */
  left: Target | null;
  /** What showed when the visitor was last on the way; null before anything was seen. */
  expected: Sight | null;
}

/** The screens of all surfaces, as `surface/screen@state`, and the user who is logged in. */
export type Sight = Record<Surface, string> & { user: Id | null };

export interface Seen {
  showing: Showing;
  /** True while a surface waits for an answer, so that it still shows what was used. */
  isBusy?: boolean;
  /** True while an answer is to come that will change what shows. */
  isPending?: boolean;
}

interface Followed extends Progress {
  flow: Flow;
  seen: Seen;
}
