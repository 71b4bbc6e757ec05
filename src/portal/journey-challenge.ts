import { assign, setup } from 'xstate';
import type { Action, ScreenRef } from '../surface.ts';

/**
 * Logging in to Client Portal without a notification (IBKR's page "notification not received"): by QR code, or by
 * challenge and response. The practice service knows neither, so nothing is asked of it.
 */
export const challengeJourney = setup({
  types: { context: {} as { user: Action['value'] }, events: {} as PortalAction },
  actions: {
    pickUser: assign(({ event }) => ({ user: event.value })),
  },
}).createMachine({
  id: 'portal',
  initial: 'login',
  context: { user: null },
  states: {
    login: { on: { 'pick user': { target: 'waiting', actions: 'pickUser' } } },
    waiting: {
      on: { 'tap log-in-with-qr': 'qr-login', 'tap not-received': 'challenge', 'tap log-out': 'login' },
    },
    'qr-login': { on: { 'tap challenge-response': 'challenge' } },
    challenge: {
      initial: 'empty',
      states: {
        empty: { on: { 'type response': 'filled' } },
        filled: { on: { 'tap log-in': '#portal.done' } },
      },
    },
    done: { on: { 'tap log-out': 'login' } },
  },
});

/** The screen that a state of `challengeJourney` shows. */
export function shownChallengeScreen(value: string | Record<string, unknown>): ScreenRef {
  if (typeof value === 'string') return { surface: 'portal', screen: value, state: 'plain' };
  const [[screen = '', state] = []] = Object.entries(value);
  return { surface: 'portal', screen, state: String(state) };
}

interface PortalAction {
  type: `${Action['verb']} ${string}`;
  value: Action['value'];
}
