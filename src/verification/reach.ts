/** What of an article can be performed: where its steps leave the journeys, or what a source confirms, claims end. */
import type { Flow, Step, Target } from '../flow/types.ts';
import { actionEvent, phoneJourneys } from '../phone/journey.ts';
import { portalJourney } from '../portal/journey.ts';
import type { Id, ScreenRef } from '../surface.ts';
import { stepNamed } from './walk.ts';

/** True for a step that the simulator can do as told: confirmed, on a screen of a journey, by actions it knows. */
export function isPerformable({ screen, does, sure }: Step): boolean {
  if (sure !== 'confirmed') return false;
  return (
    screen === null || (isOnJourney(screen) && does.every((action) => knows(screen, actionEvent(action))))
  );
}

/** True for a screen that a journey passes through; the others are pictures. */
export function isOnJourney({ surface, screen }: ScreenRef): boolean {
  return journeyOf(surface).states[screen] !== undefined;
}

/** The choices, as `step/choice`, that have to be true in some world: those before the first step that cannot be performed. */
export function claimedChoices(flow: Flow): string[] {
  return claimedSteps(flow).flatMap(({ id, way }) => {
    if (way.kind !== 'ask') return [];
    const known = way.choices.filter(({ to }) => to.article !== flow.id || isPerformable(stepOf(flow, to)));
    return known.map((choice) => `${id}/${choice.id}`);
  });
}

/** Why an article cannot be performed; null where it can, so that it has to name the worlds for it. */
export function whyNotPerformed(flow: Flow): string | null {
  if (flow.steps.every(({ way }) => way.kind === 'section')) return 'is read, and asks for nothing';
  if (flow.steps.every(({ does }) => does.length === 0)) return 'has nothing to do on a screen';
  const ends = claimedSteps(flow).some(({ way }) => way.kind === 'end' && way.ending !== 'contact');
  return ends ? null : 'ends behind screens that are pictures, or behind steps that no source confirms';
}

/** The steps that can be performed and are reached from the first one by steps that can be performed. */
export function claimedSteps(flow: Flow): Step[] {
  const found: Step[] = [];
  const queue = flow.steps.slice(0, 1);
  for (const step of queue) {
    if (found.includes(step) || !isPerformable(step)) continue;
    found.push(step);
    queue.push(...waysOn(step).flatMap((to) => (to.article === flow.id ? [stepOf(flow, to)] : [])));
  }
  return found;
}

function waysOn({ way }: Step): Target[] {
  if (way.kind === 'continue') return [way.to];
  return way.kind === 'ask' ? way.choices.map(({ to }) => to) : [];
}

/** The step that a target names; the compiler has refused every target that names none. */
export function stepOf(flow: Flow, { step }: Pick<Target, 'step'>): Step {
  const found = step === null ? flow.steps[0] : stepNamed(flow, step);
  if (!found) throw new Error(`The article \`${flow.id}\` has no step \`${step}\`.`);
  return found;
}

function knows({ surface, screen }: ScreenRef, { type }: { type: string }): boolean {
  const events: readonly string[] = journeyOf(surface).states[screen]?.events ?? [];
  return events.includes(type);
}

function journeyOf(surface: ScreenRef['surface']): { states: Record<Id, { events: readonly string[] }> } {
  return surface === 'portal' ? portalJourney : phoneJourneys[surface];
}
