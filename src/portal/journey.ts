import { assign, fromCallback, type SnapshotFrom, sendTo, setup } from 'xstate';
import type { UserId } from '../enrollment/world.ts';
import type { Action, ScreenRef } from '../surface.ts';

/**
 * The journey of the simulated Client Portal: log in by picking a practice user, then the banner with the code, or
 * waiting for the phone. The caller provides the actors. `watch` lives as long as there is something to wait for: it
 * asks what became of the code or of the log-in, by its own clock or whenever it is sent `look`.
 */
export const portalJourney = setup({
  types: { context: {} as PortalContext, events: {} as PortalEvent, input: {} as PortalInput },
  actors: {
    logIn: fromCallback<PortalEvent, { user: UserId; intent: number }>(() => {}),
    watch: fromCallback<PortalEvent, { portal: string }>(() => {}),
    logOut: fromCallback<PortalEvent, { portal: string }>(() => {}),
  },
  guards: {
    showsBanner: ({ context }) => context.at === 'banner',
    waits: ({ context }) => context.at === 'waiting',
    isDone: ({ context }) => context.at === 'done',
  },
  actions: {
    pickUser: assign(({ context, event }) => ({
      user: 'value' in event ? (event.value as UserId) : context.user, // only practice users can be picked there
      intent: context.intent + 1,
    })),
    keep: assign(({ event }) => ('portal' in event ? { portal: event.portal } : {})),
    forget: assign({ portal: null, user: null }),
    askNow: sendTo('watch', { type: 'look' }),
  },
}).createMachine({
  id: 'portal',
  initial: 'arriving',
  context: ({ input }) => ({ user: null, intent: 0, ...input }),
  states: {
    arriving: {
      always: [
        { guard: 'showsBanner', target: 'banner' },
        { guard: 'waits', target: 'waiting' },
        { guard: 'isDone', target: 'done' },
        { target: 'login' },
      ],
    },
    login: { on: { 'pick user': { target: 'entering', actions: 'pickUser' } } },
    entering: {
      invoke: {
        src: 'logIn',
        input: ({ context }) => ({ user: context.user ?? 'practice01', intent: context.intent }),
      },
      on: {
        'code-shown': { target: 'banner', actions: 'keep' },
        'phone-asked': { target: 'waiting', actions: 'keep' },
        ended: 'login',
      },
    },
    banner: {
      initial: 'code',
      states: { code: {}, expired: {} },
      invoke: { id: 'watch', src: 'watch', input: ({ context }) => ({ portal: context.portal ?? '' }) },
      on: {
        look: { actions: 'askNow' },
        'code-dead': '.expired',
        completed: 'done',
        'tap log-out': 'leaving',
      },
    },
    waiting: {
      invoke: { id: 'watch', src: 'watch', input: ({ context }) => ({ portal: context.portal ?? '' }) },
      on: {
        look: { actions: 'askNow' },
        completed: 'done',
        ended: { target: 'login', actions: 'forget' },
        'tap log-out': 'leaving',
      },
    },
    done: { on: { 'tap log-out': 'leaving' } },
    leaving: {
      invoke: { src: 'logOut', input: ({ context }) => ({ portal: context.portal ?? '' }) },
      on: { ended: { target: 'login', actions: 'forget' } },
    },
  },
});

/** The screen that the portal shows; while the service is asked, the one before. */
export function shownPortalScreen({ value, context }: PortalSnapshot): ScreenRef {
  if (typeof value !== 'string')
    return { surface: 'portal', screen: 'banner', state: value.banner ?? 'code' };
  const screen =
    value === 'entering' || value === 'arriving' ? 'login' : value === 'leaving' ? 'done' : value;
  return { surface: 'portal', screen: context.portal === null ? 'login' : screen, state: 'plain' };
}

export type PortalEvent =
  | { type: `${Action['verb']} ${string}`; value: Action['value'] }
  /** Ask at once what became of the code or the log-in. */
  | { type: 'look' }
  | { type: 'code-shown'; portal: string }
  | { type: 'phone-asked'; portal: string }
  /** The code can no longer be used. */
  | { type: 'code-dead' }
  /** IB Key is active, or the log-in was approved. */
  | { type: 'completed' }
  /** The log-in is over. */
  | { type: 'ended' };

export interface PortalContext extends PortalInput {
  user: UserId | null;
  /** Counts the log-ins, so that each has an idempotency key of its own. */
  intent: number;
}
/** Where the portal stands when practice begins. */
export interface PortalInput {
  at: 'login' | 'banner' | 'waiting' | 'done';
  /** The log-in; null before. */
  portal: string | null;
}
export type PortalSnapshot = SnapshotFrom<typeof portalJourney>;
