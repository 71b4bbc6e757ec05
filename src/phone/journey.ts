import type { SnapshotFrom } from 'xstate';
import type { Action, Os, ScreenRef } from '../surface.ts';
import { appOf } from './journey-app.ts';
import { callStates, callsOf } from './journey-calls.ts';
import { logInOf } from './journey-log-in.ts';
import { type PhoneStates, phoneSetup } from './journey-setup.ts';
import { systemOf } from './journey-system.ts';
import type { ActionEvent } from './journey-types.ts';

/**
 * The journey of a phone: which action on which screen leads where. A state is named after the screen it shows, so
 * that `camera.searching` shows `camera@searching`. The caller provides the actors that ask the enrolment service
 * (`claimCode`, `completeClaim`, `approveLogIn`), says with an action whether there is a code, and listens to
 * `settings-changed`.
 */
export const phoneJourneys = { iphone: journeyOf('iphone'), android: journeyOf('android') };

/** The event that tells a journey of an action. */
export function actionEvent({ verb, control, value }: Action): ActionEvent {
  return { type: `${verb} ${control}`, value };
}

/** The screen that a phone shows. */
export function shownScreen(os: Os, snapshot: PhoneSnapshot): ScreenRef {
  const { value, context } = snapshot;
  const [screen, state] =
    typeof value === 'string'
      ? [value, 'plain']
      : (Object.entries(value)[0] ?? ['home-screen', 'without-app']);
  if (!callStates.includes(screen)) return { surface: os, screen, state: String(state) };
  const [shown = '', shownState = 'plain'] = context.shown.split('@');
  return { surface: os, screen: shown, state: shownState };
}

/** The journey of one system; `others` are states beside, or in place of, those of every journey. */
export function journeyOf(os: Os, others: PhoneStates = {}, initial = 'home-screen') {
  return phoneSetup.createMachine({
    id: 'phone',
    initial,
    context: ({ input }) => ({
      phone: input.phone,
      purpose: 'activate',
      entry: 'typed',
      claim: null,
      pin: null,
      ...{ approval: null, by: 'notification', scanned: null, challenge: null, response: null },
      call: null,
      shown: 'home-screen',
      intent: 0,
    }),
    states: { ...systemOf(os), ...appOf(os), ...logInOf(os), ...callsOf(os), ...others },
    on: {
      'go-home': { target: '.home-screen', actions: 'dismiss' },
      notify: { target: '.notification', actions: 'keepApproval' },
      'phone-changed': { actions: 'keepPhone' },
    },
  });
}

type PhoneSnapshot = SnapshotFrom<typeof journeyOf>;
