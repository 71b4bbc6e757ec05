import { assign, emit, fromPromise, setup } from 'xstate';
import type { Notice } from './page-environment.ts';
import type { PagePractice } from './page-practice-contract.ts';

/**
 * The page around a practice. It can be used before the practice is there: what is asked of it meanwhile is done as soon
 * as it has been fetched. While an article is fetched the practice goes on; whoever asks for another one meanwhile gets
 * that one.
 */
export const pageMachine = setup({
  types: {
    context: {} as PageContext,
    events: {} as PageEvent,
    /** What is to be done now; whoever opens the page does it. */
    emitted: {} as { type: 'do'; run: () => void },
  },
  actors: {
    /** The caller's. */
    open: fromPromise<PagePractice>(() => new Promise(() => {})),
    load: fromPromise<Load, Load>(async ({ input }) => {
      await input.load();
      return input;
    }),
  },
  actions: {
    remember: assign(({ context }, { ask }: { ask: Ask }) => ({ asked: [...context.asked, ask] })),
    keep: assign((_, { practice }: { practice: PagePractice }) => ({ practice })),
    doAsked: emit(({ context: { asked, practice } }) => doing(practice, asked)),
    forget: assign({ asked: [] }),
    do: emit(({ context: { practice } }, { ask }: { ask: Ask }) => doing(practice, [ask])),
    loaded: emit((_, { run }: Load) => ({ type: 'do', run })),
    say: assign((_, { notice }: { notice: Notice | null }) => ({ notice })),
    arrive: assign(({ context }) => ({ arrivals: context.arrivals + 1 })),
  },
}).createMachine({
  id: 'page',
  initial: 'opening',
  context: { practice: null, asked: [], notice: null, arrivals: 0 },
  on: {
    said: { actions: { type: 'say', params: ({ event }) => event } },
    arrived: { actions: 'arrive' },
  },
  states: {
    opening: {
      invoke: {
        src: 'open',
        onDone: {
          target: 'open',
          actions: { type: 'keep', params: ({ event }) => ({ practice: event.output }) },
        },
        onError: { target: 'failed', actions: { type: 'say', params: { notice: 'noticeBehind' } } },
      },
      on: { asked: { actions: { type: 'remember', params: ({ event }) => event } } },
    },
    /** What is asked for next tries it again. */
    failed: {
      on: { asked: { target: 'opening', actions: { type: 'remember', params: ({ event }) => event } } },
    },
    open: {
      entry: ['doAsked', 'forget'],
      on: {
        asked: { actions: { type: 'do', params: ({ event }) => event } },
        load: '.loading',
      },
      initial: 'ready',
      states: {
        ready: {},
        loading: {
          invoke: {
            src: 'load',
            input: ({ event }) => loadIn(event),
            onDone: { target: 'ready', actions: { type: 'loaded', params: ({ event }) => event.output } },
            onError: { target: 'ready', actions: { type: 'say', params: { notice: 'noticeUnread' } } },
          },
        },
      },
    },
  },
});

function doing(practice: PagePractice | null, asks: readonly Ask[]): { type: 'do'; run: () => void } {
  return {
    type: 'do',
    run() {
      for (const ask of asks) if (practice) ask(practice);
    },
  };
}

function loadIn(event: PageEvent): Load {
  if (event.type !== 'load') throw new Error(`Nothing is to be loaded for ${event.type}.`);
  return event;
}

/** What a visitor wants to be done. */
export type Ask = (practice: PagePractice) => void;

interface Load {
  /** Rejects where it cannot be had. */
  load: () => Promise<void>;
  /** Called once it is there. */
  run: () => void;
}

type PageEvent =
  | { type: 'asked'; ask: Ask }
  | ({ type: 'load' } & Load)
  | { type: 'said'; notice: Notice | null }
  /** Something was opened on the page while it stood. */
  | { type: 'arrived' };

interface PageContext {
  /** Null until it has been fetched. */
  practice: PagePractice | null;
  asked: Ask[];
  notice: Notice | null;
  /** How often something was opened on the page while it stood, so that one is led up to it. */
  arrivals: number;
}
