import { expect, test } from 'vitest';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { phoneJourneys } from '../../../src/phone/journey.ts';
import { callStates } from '../../../src/phone/journey-calls.ts';
import { portalJourney } from '../../../src/portal/journey.ts';
import { portalCalls } from '../../../src/portal/shown-screen.ts';

// A press that asks the service leaves the screen on which it was made until the answer is there: never one from before.
test.each<[string, AnyStateMachine, readonly string[]]>([
  ['portal', portalJourney, portalCalls],
  ['iPhone', phoneJourneys.iphone, callStates],
  ['Android phone', phoneJourneys.android, callStates],
])('while the service is asked the %s shows the screen that was pressed', (_, journey, calls) => {
  const presses = nodesIn(journey.root).flatMap((node) =>
    [...node.transitions]
      .flatMap(([event, transitions]) => transitions.map((transition) => ({ event, ...transition })))
      .filter(({ event, target }) => event.includes(' ') && target?.some(({ key }) => calls.includes(key)))
      .map(({ event, actions }) => ({ event, screen: node.path[0], shown: shownBy(actions) })),
  );
  expect(presses.length).toBeGreaterThan(5);
  expect(presses.filter(({ screen, shown }) => shown?.split('@')[0] !== screen)).toEqual([]);
});

function nodesIn(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesIn)];
}

function shownBy(actions: readonly unknown[]): string | undefined {
  const call = (actions as { type?: string; params?: { shown?: string } }[]).find(
    ({ type }) => type === 'call',
  ); // as the journeys write them
  return call?.params?.shown;
}
