/** What of an article can be performed: where its steps leave the journeys, or what a source confirms, claims end. */
import { osOf } from '../flow/facets.ts';
import { choicesOf, nextSteps, reachable, stepOf } from '../flow/graph.ts';
import type { Choice, Flow, Step } from '../flow/types.ts';
import { actionEvent, phoneJourneys } from '../phone/journey.ts';
import { portalJourney } from '../portal/journey.ts';
import type { Id, ScreenRef } from '../surface.ts';

/**
 * True for a step that the simulator can do as told: on a screen of a journey, by actions it knows. What no source
 * confirms is practised as well, and says so; without an action there is nothing of it to practise, unless it asks which
 * phone is in hand.
 */
export function isPerformable({ screen, does, sure, way }: Step): boolean {
  const asksForPhone = way.kind === 'ask' && way.question === 'os';
  if (sure !== 'confirmed' && does.length === 0 && !asksForPhone) return false;
  return (
    screen === null || (isOnJourney(screen) && does.every((action) => knows(screen, actionEvent(action))))
  );
}

/** True for a screen that a journey passes through; the others are pictures. */
export function isOnJourney({ surface, screen }: ScreenRef): boolean {
  return journeyOf(surface).states[screen] !== undefined;
}

/**
 * The choices, as `step/choice`, that have to be true in some world: those that lead from what can be performed and a
 * source confirms to what is so as well.
 */
export function simulatedChoices(flow: Flow): string[] {
  return simulatedSteps(flow)
    .filter(isConfirmed)
    .flatMap((step) => {
      const isKnown = ({ to }: Choice) => to.article !== flow.id || isConfirmed(stepOf(flow, to.step));
      return choicesOf(step)
        .filter(isKnown)
        .map((choice) => `${step.id}/${choice.id}`);
    });
}

/**
 * An article as it is practised: what the simulator cannot do as told, and all that lies behind it, is read and ticked
 * by hand.
 */
export function practisedFlow(flow: Flow): Flow {
  const simulated = new Set(simulatedSteps(flow));
  const steps = flow.steps.map((step) =>
    simulated.has(step) || step.does.length === 0
      ? step
      : { ...step, screen: null, does: [], onlyIfShown: false },
  );
  const os = osOf(flow);
  return { ...flow, steps, facets: { ...flow.facets, ...(os && { os }) } };
}

/** Why an article cannot be performed; null where it can, so that it has to name the worlds for it. */
export function whyNotPerformed(flow: Flow): string | null {
  if (flow.steps.every(({ way }) => way.kind === 'section')) return 'is read, and asks for nothing';
  if (flow.steps.every(({ does }) => does.length === 0)) return 'has nothing to do on a screen';
  const ends = simulatedSteps(flow).some(({ way }) => way.kind === 'end' && way.ending !== 'contact');
  return ends ? null : 'ends behind screens that are pictures, or behind steps that no source confirms';
}

/** The steps that can be performed and are reached from the first one by steps that can be performed. */
export function simulatedSteps(flow: Flow): Step[] {
  return reachable(flow.steps.slice(0, 1).filter(isPerformable), (step) =>
    nextSteps(flow, step).filter(isPerformable),
  );
}

function isConfirmed(step: Step): boolean {
  return step.sure === 'confirmed' && isPerformable(step);
}

function knows({ surface, screen }: ScreenRef, { type }: { type: string }): boolean {
  const events: readonly string[] = journeyOf(surface).states[screen]?.events ?? [];
  return events.includes(type);
}

function journeyOf(surface: ScreenRef['surface']): { states: Record<Id, { events: readonly string[] }> } {
  return surface === 'portal' ? portalJourney : phoneJourneys[surface];
}
