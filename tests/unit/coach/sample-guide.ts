import { type Coach, follow } from '../../../src/coach/coach.ts';
import type { Flow, Step, Target } from '../../../src/flow/types.ts';
import { type Action, parseScreenRef, type ScreenRef, type Surface } from '../../../src/surface.ts';
import { guideWith } from '../../support/guide-with.ts';

/** Requirements, log in, then on the phone: open the camera, aim, a question, perhaps a permission, done. */
export const flow: Flow = guideWith([
  step('requirements', null, [], 'log-in'),
  step('log-in', 'portal/login', ['pick user practice01'], 'open-camera'),
  step('open-camera', 'iphone/home-screen', ['tap camera'], 'aim'),
  step('aim', 'iphone/camera@searching', ['aim viewfinder'], 'read-banner'),
  {
    ...step('read-banner', 'iphone/camera', [], 'unused'),
    way: {
      kind: 'ask',
      question: 'guide/read-banner',
      choices: [
        { id: 'website', to: to('install') },
        { id: 'app', to: to('open-app') },
      ],
    },
  },
  step('install', 'iphone/camera@banner-website', ['tap banner-website'], 'open-app'),
  step('open-app', 'iphone/camera@banner-app', ['tap banner-app'], 'allow'),
  { ...step('allow', 'iphone/notification-permission', ['tap allow'], 'pin'), onlyIfShown: true },
  step('pin', 'iphone/setup', ['pick pin pin-right', 'tap activate'], 'done'),
  {
    ...step('done', 'iphone/activated', ['tap done'], ''),
    way: { kind: 'end', ending: 'done', leaves: [] },
  },
]);

/** What becomes of the coach when an action on one screen leads to others. */
export function act(coach: Coach, before: string, action: string, after: Partial<Record<Surface, string>>) {
  const screen = refOf(before);
  const used = { on: screen.surface, action: actionOf(action), before: screen };
  return follow(flow, coach, { used, showing: showing({ [screen.surface]: before, ...after }) });
}

/** What the surfaces show; home screens and the login where nothing is said. */
export function showing(some: Partial<Record<Surface, string>>): Record<Surface, ScreenRef> {
  return {
    iphone: refOf(some.iphone ?? 'iphone/home-screen@without-app'),
    android: refOf(some.android ?? 'android/home-screen@without-app'),
    portal: refOf(some.portal ?? 'portal/login@plain'),
  };
}

export function step(id: string, screen: string | null, does: string[], next: string): Step {
  return {
    id,
    was: [],
    number: 1,
    screen: screen === null ? null : refOf(screen),
    does: does.map(actionOf),
    onlyIfShown: false,
    troubles: [],
    cures: [],
    sure: 'confirmed',
    way: { kind: 'continue', to: to(next) },
  };
}

function to(id: string): Target {
  return { article: 'guide', step: id };
}

export function actionOf(text: string): Action {
  const [verb, control, value] = text.split(' ');
  return { verb: verb as Action['verb'], control: control ?? '', value: value ?? null }; // written by hand in this file
}

export function refOf(text: string): ScreenRef {
  const ref = parseScreenRef(text);
  if (!ref) throw new Error(`\`${text}\` is not a screen.`);
  return ref;
}

export function usedOn(screen: string, action: string) {
  const before = refOf(screen);
  return { on: before.surface, action: actionOf(action), before };
}
