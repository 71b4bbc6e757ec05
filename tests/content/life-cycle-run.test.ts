import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import type { Step } from '../../src/flow/types.ts';
import { phoneJourneys } from '../../src/phone/journey.ts';
import { lifeCycleJourneys } from '../../src/phone/journey-life-cycle.ts';
import { allScreens } from '../../src/portal/all-screens.ts';
import { portalJourney } from '../../src/portal/journey.ts';
import { challengeJourney } from '../../src/portal/journey-challenge.ts';
import { follow, lifeCycleWorlds } from '../support/follow.ts';

const flows = (await readArticles()).map(({ flow }) => flow);

const practised = new Set([
  ...statesOf('iphone', phoneJourneys.iphone.states),
  ...statesOf('android', phoneJourneys.android.states),
  ...statesOf('portal', portalJourney.states),
]);
const onJourneys = new Set([
  ...practised,
  ...Object.values(lifeCycleJourneys).flatMap((machines) =>
    Object.entries(machines).flatMap(([os, machine]) => statesOf(os, machine.states)),
  ),
  ...statesOf('portal', challengeJourney.states),
]);

/** What readers do on screens that the practice service has no part in. */
const subjects = flows
  .map((flow) => ({ flow, steps: flow.steps.filter((step) => isTold(step) && !isOn(step, practised)) }))
  .filter(({ steps }) => steps.length > 0)
  .map(({ flow, steps }) => ({ id: flow.id, flow, steps: steps.map(({ id }) => id) }));

test('the life-cycle articles are the ones with such steps', () => {
  expect(subjects.map(({ id }) => id).toSorted()).toEqual([
    'add-user-no-qr',
    'install-android',
    'install-iphone',
    'move-to-new-phone',
    'use-ib-key',
  ]);
});

test.each(subjects)(
  'every confirmed step of $id can be followed on the simulated phone',
  ({ flow, steps }) => {
    const walks = lifeCycleWorlds.map((world) => follow(flow, world));
    const done = new Set(walks.flatMap((walk) => [...walk.done]));
    expect(steps.filter((id) => !done.has(id))).toEqual([]);
  },
);

test.each(subjects)(
  'where $id is followed, each screen is the one that its next step wants',
  ({ flow, steps }) => {
    const walks = lifeCycleWorlds
      .map((world) => follow(flow, world))
      .filter(({ done }) => steps.some((id) => done.has(id)));
    expect(walks.length).toBeGreaterThan(0);
    expect(walks.flatMap(({ faults }) => [...faults])).toEqual([]);
  },
);

/** Screens that are only drawn, each with what its articles know of it. */
const pictures = allScreens
  .map(({ surface, screen }) => `${surface}/${screen}`)
  .filter((screen) => !onJourneys.has(screen))
  .map((screen) => ({ screen, because: reasonFor(screen) }));

test.each(pictures)('$screen is a picture only: $because', ({ screen }) => {
  const told = flows
    .flatMap(({ steps }) => steps)
    .filter((step) => isTold(step) && screenOf(step) === screen);
  expect(told.map(({ id }) => id)).toEqual([]);
});

test('a step that is confirmed would need a journey for its screen', () => {
  const step = flows
    .find(({ id }) => id === 'recover-ib-key')
    ?.steps.find(({ id }) => id === 'restore-iphone');
  if (!step) throw new Error('recover-ib-key has no step `restore-iphone`.');
  expect(isTold(step)).toBe(false);
  const surer: Step = { ...step, sure: 'confirmed' };
  expect(isTold(surer) && !isOn(surer, onJourneys)).toBe(true);
});

function reasonFor(screen: string): string {
  const steps = flows.flatMap((flow) => flow.steps).filter((step) => screenOf(step) === screen);
  const doing = steps.filter(({ does }) => does.length > 0);
  if (doing.length === 0) return 'no step does anything on it';
  return `its steps are ${[...new Set(doing.map(({ sure }) => sure))].join(', ')}`;
}

/** True for a confirmed step that says what to do on a screen. */
function isTold({ sure, screen, does }: Step): boolean {
  return sure === 'confirmed' && screen !== null && does.length > 0;
}

function isOn(step: Step, screens: ReadonlySet<string>): boolean {
  return screens.has(screenOf(step));
}

function screenOf({ screen }: Step): string {
  return screen ? `${screen.surface}/${screen.screen}` : '';
}

function statesOf(surface: string, states: object): string[] {
  return Object.keys(states).map((state) => `${surface}/${state}`);
}
