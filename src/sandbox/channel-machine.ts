import { assign, fromPromise, setup } from 'xstate';
import type { Choice, Reason } from './choose-channel.ts';

/**
 * Which channel the requests of a page take: chosen once, before the first request needs it, and given up for the
 * direct call when the worker stops answering or the browser goes offline. A worker is never tried again on a page.
 */
export const channelMachine = setup({
  types: { context: {} as { reason: Reason | null }, events: {} as ChannelEvent },
  actors: {
    /** The caller's. */
    choose: fromPromise<Choice>(() => new Promise(() => {})),
  },
  actions: {
    keepReason: assign((_, { reason }: { reason: Reason }) => ({ reason })),
  },
}).createMachine({
  id: 'channel',
  initial: 'unchosen',
  context: { reason: null },
  on: {
    offline: { target: '.direct', actions: { type: 'keepReason', params: { reason: 'offline' } } },
  },
  states: {
    unchosen: { on: { needed: 'choosing' } },
    choosing: {
      invoke: {
        src: 'choose',
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'worker',
            target: 'worker',
            actions: { type: 'keepReason', params: ({ event }) => event.output },
          },
          { target: 'direct', actions: { type: 'keepReason', params: ({ event }) => event.output } },
        ],
      },
    },
    worker: {
      on: { silent: { target: 'direct', actions: { type: 'keepReason', params: { reason: 'lost' } } } },
    },
    direct: { on: { offline: {} } },
  },
});

type ChannelEvent =
  /** A request is about to be sent. */
  | { type: 'needed' }
  /** The worker did not answer. */
  | { type: 'silent' }
  | { type: 'offline' };
