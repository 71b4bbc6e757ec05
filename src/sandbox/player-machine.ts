import { assign, emit, setup } from 'xstate';
import type { Id, Surface } from '../surface.ts';
import type { Performer, Planned } from './performer.ts';
import type { Guide } from './practice-snapshot.ts';
import type { Speed } from './speeds.ts';

/**
 * Milliseconds at normal speed: to read a step, for the finger to get to a control and to press it, to see what has
 * changed, and before looking again for a screen that is still to come.
 */
export const pace = { leastReading: 500, mostReading: 1100, move: 600, press: 200, settle: 450, again: 300 };

/** How long a screen that does not come is waited for, in milliseconds. */
const patience = 8000;

const planAgain = { target: 'playing', reenter: true } as const;

/**
 * A guide that plays by itself at a pace at which one can follow, until the visitor takes over: a step is read, the
 * finger moves to the control and presses it, and what changed is seen.
 */
export const playerMachine = setup({
  types: {
    input: {} as Pick<PlayerContext, 'performer' | 'reading' | 'speed'>,
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    /** What is to be done now; whoever opens the player does it. */
    emitted: {} as { type: 'do'; run: () => void },
  },
  delays: {
    reading: ({ context }) => readingTime(context) / context.speed,
    move: ({ context }) => pace.move / context.speed,
    press: ({ context }) => pace.press / context.speed,
    settle: ({ context }) => pace.settle / context.speed,
    again: ({ context }) => pace.again / context.speed,
  },
  guards: {
    isOver: ({ context }) => context.performer.guide() === null,
    hasMove: ({ context }) => context.performer.planned() !== null,
    isInVain: ({ context }) => context.waited >= patience && !context.performer.isBusy(),
    needsNoFinger: ({ context }) => context.move?.kind === 'tick',
  },
  actions: {
    plan: assign(({ context: { performer } }) => ({
      move: performer.planned(),
      at: performer.guide()?.coach.at ?? null,
      waited: 0,
    })),
    wait: assign(({ context }) => ({ waited: context.waited + pace.again })),
    forgetWaiting: assign({ waited: 0 }),
    point: assign(({ context: { move } }) => ({ finger: move && fingerFor(move, false) })),
    press: assign(({ context: { move } }) => ({ finger: move && fingerFor(move, true) })),
    lift: assign({ finger: null }),
    /** Meanwhile the screen may have given the answer itself, or the visitor. */
    perform: emit(({ context: { performer, move, at } }) => ({
      type: 'do',
      run() {
        const now = performer.planned();
        if (now && now.kind === move?.kind && performer.guide()?.coach.at === at) performer.perform(now);
      },
    })),
    changeSpeed: assign((_, { speed }: { speed: Speed }) => ({ speed })),
  },
}).createMachine({
  id: 'player',
  initial: 'off',
  context: ({ input }) => ({ ...input, move: null, at: null, finger: null, waited: 0 }),
  on: {
    play: '.playing',
    stop: '.off',
    speed: { actions: { type: 'changeSpeed', params: ({ event }) => event } },
  },
  states: {
    off: {},
    paused: {},
    /** The screen that the guide waits for does not come. */
    stuck: {},
    playing: {
      entry: 'forgetWaiting',
      exit: 'lift',
      on: {
        pause: 'paused',
        moved: planAgain,
        speed: { ...planAgain, actions: { type: 'changeSpeed', params: ({ event }) => event } },
      },
      initial: 'planning',
      states: {
        planning: {
          always: [
            { guard: 'isOver', target: '#player.off' },
            { guard: 'hasMove', target: 'reading', actions: 'plan' },
            { guard: 'isInVain', target: '#player.stuck' },
            { target: 'waiting', actions: 'wait' },
          ],
        },
        waiting: { after: { again: 'planning' } },
        reading: { after: { reading: [{ guard: 'needsNoFinger', target: 'acting' }, { target: 'moving' }] } },
        moving: { entry: 'point', after: { move: 'pressing' } },
        pressing: { entry: 'press', after: { press: 'acting' } },
        acting: { entry: ['lift', 'perform'], always: 'settling' },
        settling: { after: { settle: 'planning' } },
      },
    },
  },
});

/** What has been read before its first action need not be read before the next. */
function readingTime({ performer, reading }: PlayerContext): number {
  const guide = performer.guide();
  if (!guide || guide.coach.performed > 0) return 0;
  return Math.min(pace.mostReading, Math.max(pace.leastReading, reading(guide)));
}

function fingerFor(move: Planned, isPressing: boolean): Finger | null {
  if (move.kind === 'tick') return null;
  const { on, action } = move.kind === 'act' ? move : { on: null, action: home };
  return { on, control: action.control, value: action.value, isPressing };
}

/** The button below the phone. */
const home = { control: 'home', value: null };

type PlayerEvent =
  | { type: 'play' | 'pause' | 'stop' }
  /** The visitor went to another step. */
  | { type: 'moved' }
  | { type: 'speed'; speed: Speed };

interface PlayerContext {
  performer: Performer;
  /** How long it takes to read the step that is due, in milliseconds. */
  reading: (guide: Guide) => number;
  speed: Speed;
  /** What is about to be done, and the step it belongs to. */
  move: Planned | null;
  at: Id | null;
  finger: Finger | null;
  /** Milliseconds at normal speed for which a screen has been waited for. */
  waited: number;
}

/** Where the finger is: on a control of a surface, or, where `on` is null, on the phone's Home button. */
export interface Finger {
  on: Surface | null;
  control: Id;
  value: string | null;
  isPressing: boolean;
}
