import { assign, fromCallback, type SnapshotFrom, sendTo, setup } from 'xstate';
import type { UserId } from '../enrollment/world.ts';
import { cardStates } from './journey-card.ts';
import {
  type Asked,
  call,
  leave,
  type PortalContext,
  type PortalEvent,
  type PortalInput,
  portalAndIntent,
  type Typed,
  typed,
  typing,
} from './journey-parts.ts';

/** What can happen to a log-in that waits, whichever screen it waits on. */
const untilDecided = (shown: string) => ({
  look: { actions: 'askNow' as const },
  completed: 'done',
  ended: { target: 'login', actions: 'forget' as const },
  'tap log-out': leave(shown),
});

const typeResponse = typing('response');

const watch = {
  id: 'watch',
  src: 'watch' as const,
  input: ({ context }: Asked) => ({ portal: context.portal ?? '' }),
};

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
    resend: fromCallback<PortalEvent, { portal: string; intent: number }>(() => {}),
    openChallenge: fromCallback<PortalEvent, { portal: string; intent: number }>(() => {}),
    answerChallenge: fromCallback<PortalEvent, Typed>(() => {}),
    /** Sends the temporary code that stands in for the phone. */
    confirmWithCode: fromCallback<PortalEvent, Typed>(() => {}),
    requestCard: fromCallback<PortalEvent, { portal: string; intent: number }>(() => {}),
    confirmCard: fromCallback<PortalEvent, Typed>(() => {}),
    logOut: fromCallback<PortalEvent, { portal: string }>(() => {}),
  },
  guards: {
    showsBanner: ({ context }) => context.at === 'banner',
    waits: ({ context }) => context.at === 'waiting',
    isChallenged: ({ context }) => context.at === 'challenge',
    hasText: ({ event }) => 'text' in event && typeof event.text === 'string',
    isDone: ({ context }) => context.at === 'done',
  },
  actions: {
    pickUser: assign(({ context, event }) => ({
      user: 'value' in event ? (event.value as UserId) : context.user, // only practice users can be picked there
    })),
    keep: assign(({ event }) => ('portal' in event ? { portal: event.portal } : {})),
    forget: assign({ portal: null, user: null, response: null }),
    keepResponse: assign(({ event }) => ('text' in event ? { response: event.text ?? null } : {})),
    /** Starts a call to the service; the screen stays until the answer is there. */
    call: assign(({ context }, { shown }: Pick<PortalContext, 'shown'>) => ({
      shown,
      intent: context.intent + 1,
    })),
    askNow: sendTo('watch', { type: 'look' }),
  },
}).createMachine({
  id: 'portal',
  initial: 'arriving',
  context: ({ input }) => ({ user: null, intent: 0, shown: 'login', response: null, ...input }),
  states: {
    arriving: {
      always: [
        { guard: 'showsBanner', target: 'banner' },
        { guard: 'waits', target: 'waiting' },
        { guard: 'isChallenged', target: 'challenge' },
        { guard: 'isDone', target: 'done' },
        { target: 'login' },
      ],
    },
    login: { on: { 'pick user': { target: 'entering', actions: ['pickUser', call('login')] } } },
    entering: {
      invoke: {
        src: 'logIn',
        input: ({ context }) => ({ user: context.user ?? 'practice01', intent: context.intent }),
      },
      on: {
        'code-shown': { target: 'banner', actions: 'keep' },
        'phone-asked': { target: 'waiting', actions: 'keep' },
        'code-asked': { target: 'second-code', actions: 'keep' },
        ended: 'login',
      },
    },
    banner: {
      initial: 'code',
      states: { code: {}, expired: {} },
      invoke: watch,
      on: {
        look: { actions: 'askNow' },
        'code-dead': '.expired',
        completed: 'done',
        'tap log-out': leave('banner'),
      },
    },
    waiting: {
      initial: 'plain',
      states: { plain: {}, again: {} },
      invoke: watch,
      on: {
        ...untilDecided('waiting'),
        'tap resend': { target: 'resending', actions: call('waiting') },
        'tap log-in-with-qr': 'qr-login',
      },
    },
    resending: {
      invoke: { src: 'resend', input: portalAndIntent },
      on: { sent: '#portal.waiting.again' },
    },
    'qr-login': {
      invoke: watch,
      on: {
        ...untilDecided('qr-login'),
        'tap challenge-response': { target: 'challenging', actions: call('qr-login') },
      },
    },
    challenging: {
      invoke: { src: 'openChallenge', input: portalAndIntent },
      on: { 'challenge-shown': 'challenge', sent: 'waiting' },
    },
    challenge: {
      initial: 'empty',
      invoke: watch,
      states: {
        empty: { on: typeResponse },
        filled: {
          on: { ...typeResponse, 'tap log-in': { target: '#portal.answering', actions: call('challenge') } },
        },
        'not-accepted': { on: typeResponse },
      },
      on: {
        ...untilDecided('challenge'),
        'tap reload': { target: 'challenging', actions: call('challenge') },
      },
    },
    answering: {
      invoke: {
        src: 'answerChallenge',
        input: typed,
      },
      on: { completed: 'done', refused: '#portal.challenge.not-accepted', sent: 'waiting' },
    },
    'second-code': {
      initial: 'empty',
      states: {
        empty: { on: typing('temporary-code') },
        filled: {
          on: { 'tap log-in': { target: '#portal.confirming', actions: call('second-code') } },
        },
        'not-accepted': { on: typing('temporary-code') },
      },
      on: { 'tap log-out': leave('second-code') },
    },
    confirming: {
      invoke: { src: 'confirmWithCode', input: typed },
      on: { completed: 'done', refused: '#portal.second-code.not-accepted' },
    },
    done: { on: { 'tap user-menu': 'settings', 'tap log-out': leave('done') } },
    ...cardStates,
    leaving: {
      invoke: { src: 'logOut', input: ({ context }) => ({ portal: context.portal ?? '' }) },
      on: { ended: { target: 'login', actions: 'forget' } },
    },
  },
});

export type PortalSnapshot = SnapshotFrom<typeof portalJourney>;
