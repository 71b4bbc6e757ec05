import { expect, test } from 'vitest';
import type { Flow, Step, Target } from '../../../src/flow/types.ts';
import { follow, marksOf, nextMove, outline, startCoach, tickByHand } from '../../../src/practice/coach.ts';
import { type Action, parseScreenRef, type ScreenRef, type Surface } from '../../../src/surface.ts';

/** Requirements, log in, then on the phone: open the camera, aim, a question, perhaps a permission, done. */
const flow: Flow = {
  v: 1,
  id: 'guide',
  kind: 'guide',
  facets: {},
  kb: [],
  practice: [],
  related: [],
  steps: [
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
  ],
};

test('steps that are only read are passed over when the visitor does what comes after them', () => {
  const coach = act(startCoach(flow), 'portal/login', 'pick user practice01', {
    portal: 'portal/banner@code',
  });
  expect(coach).toEqual({
    at: 'open-camera',
    performed: 0,
    ticked: ['requirements', 'log-in'],
    state: 'on-way',
  });
});

test('a step is ticked only when the screen of the next one shows', () => {
  const aiming = startCoach(flow, 'aim');
  const waiting = act(aiming, 'iphone/camera@searching', 'aim viewfinder', { iphone: 'iphone/blocked' });
  expect(waiting).toMatchObject({ at: 'aim', performed: 1, ticked: [] });
  const arrived = follow(flow, waiting, {
    used: null,
    showing: showing({ iphone: 'iphone/camera@banner-app' }),
  });
  expect(arrived).toMatchObject({ at: 'read-banner', ticked: ['aim'] });
});

test('a question is answered by hand, or by doing what follows one of its answers', () => {
  const asked = startCoach(flow, 'read-banner');
  const banner = { iphone: 'iphone/camera@banner-app' };
  expect(tickByHand(flow, asked, 'app', showing(banner))).toMatchObject({
    at: 'open-app',
    ticked: ['read-banner'],
  });
  const done = act(asked, 'iphone/camera@banner-app', 'tap banner-app', {
    iphone: 'iphone/notification-permission',
  });
  expect(done).toMatchObject({ at: 'allow', ticked: ['read-banner', 'open-app'] });
  expect(nextMove(flow, asked, showing(banner))).toEqual({ kind: 'tick', choice: 'app' });
});

test('a step that the phone does not show is passed over without a tick', () => {
  const coach = act(startCoach(flow, 'open-app'), 'iphone/camera@banner-app', 'tap banner-app', {
    iphone: 'iphone/setup',
  });
  expect(coach).toMatchObject({ at: 'pin', ticked: ['open-app'] });
});

test('another way is noticed, and forgotten once the due screen shows again', () => {
  const astray = act(startCoach(flow, 'open-camera'), 'iphone/home-screen', 'tap settings', {
    iphone: 'iphone/settings',
  });
  expect(astray).toMatchObject({ at: 'open-camera', state: 'astray' });
  const aiming = act(startCoach(flow, 'aim'), 'iphone/camera@searching', 'tap switch-lens', {
    iphone: 'iphone/camera@front-lens',
  });
  expect(aiming.state).toBe('astray');
  const back = act(aiming, 'iphone/camera@front-lens', 'tap switch-lens', {
    iphone: 'iphone/camera@searching',
  });
  expect(back).toMatchObject({ at: 'aim', state: 'on-way' });
});

test('the visitor rejoins the guide by doing what any of its steps says', () => {
  const coach = { ...startCoach(flow, 'pin'), ticked: ['log-in', 'open-camera', 'aim', 'open-app'] };
  const again = act(coach, 'portal/login', 'pick user practice01', { portal: 'portal/banner@code' });
  expect(again).toMatchObject({ at: 'open-camera', ticked: ['log-in'], state: 'on-way' });
});

test('the wrong card leads astray and the right one back', () => {
  const pin = startCoach(flow, 'pin');
  const right = act(pin, 'iphone/setup', 'pick pin pin-right', { iphone: 'iphone/setup' });
  expect(right).toMatchObject({ performed: 1, state: 'on-way' });
  expect(marksOf(flow, right)?.controls).toEqual(['activate']);
  const wrong = act(right, 'iphone/setup', 'pick pin pin-short', { iphone: 'iphone/setup@too-short' });
  expect(wrong).toMatchObject({ performed: 0 });
  const mended = act(wrong, 'iphone/setup@too-short', 'pick pin pin-right', { iphone: 'iphone/setup' });
  expect(mended).toMatchObject({ performed: 1, state: 'on-way' });
});

test('playing every next move leads through the whole guide', () => {
  let coach = startCoach(flow);
  const shown: Partial<Record<Surface, string>> = {};
  const effects: Record<string, [Surface, string]> = {
    user: ['portal', 'portal/banner@code'],
    camera: ['iphone', 'iphone/camera@searching'],
    viewfinder: ['iphone', 'iphone/camera@banner-app'],
    'banner-app': ['iphone', 'iphone/setup'],
    activate: ['iphone', 'iphone/activated'],
  };
  for (let turn = 0; coach.state !== 'finished'; turn++) {
    expect(turn).toBeLessThan(20);
    const move = nextMove(flow, coach, showing(shown));
    if (move?.kind === 'tick') coach = tickByHand(flow, coach, move.choice, showing(shown));
    if (move?.kind !== 'act') continue;
    const before = showing(shown)[move.on];
    const [surface, screen] = effects[move.action.control] ?? [];
    if (surface && screen) shown[surface] = screen;
    coach = follow(flow, coach, {
      used: { on: move.on, action: move.action, before },
      showing: showing(shown),
    });
  }
  expect(coach.ticked).toEqual([
    ...['requirements', 'log-in', 'open-camera', 'aim', 'read-banner', 'open-app', 'pin', 'done'],
  ]);
});

test('the outline shows what is done, what is due, and what lies ahead up to the next question', () => {
  const coach = { ...startCoach(flow, 'open-camera'), ticked: ['log-in'] };
  expect(outline(flow, coach).map(({ step: { id }, state }) => `${id} ${state}`)).toEqual([
    'log-in ticked',
    'open-camera due',
    'aim ahead',
    'read-banner ahead',
  ]);
});

test('an earlier id of a step, or one that nobody knows, still opens the guide', () => {
  expect(startCoach({ ...flow, steps: [{ ...step('a', null, [], 'a'), was: ['old'] }] }, 'old').at).toBe('a');
  expect(startCoach(flow, 'never-was').at).toBe('requirements');
});

function act(
  coach: ReturnType<typeof startCoach>,
  before: string,
  action: string,
  after: Partial<Record<Surface, string>>,
) {
  const screen = refOf(before);
  const used = { on: screen.surface, action: actionOf(action), before: screen };
  return follow(flow, coach, { used, showing: showing({ [screen.surface]: before, ...after }) });
}

function showing(some: Partial<Record<Surface, string>>): Record<Surface, ScreenRef> {
  return {
    iphone: refOf(some.iphone ?? 'iphone/home-screen@without-app'),
    android: refOf(some.android ?? 'android/home-screen@without-app'),
    portal: refOf(some.portal ?? 'portal/login@plain'),
  };
}

function step(id: string, screen: string | null, does: string[], next: string): Step {
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

function actionOf(text: string): Action {
  const [verb, control, value] = text.split(' ');
  return { verb: verb as Action['verb'], control: control ?? '', value: value ?? null }; // written by hand in this file
}

function refOf(text: string): ScreenRef {
  const ref = parseScreenRef(text);
  if (!ref) throw new Error(`\`${text}\` is not a screen.`);
  return ref;
}
