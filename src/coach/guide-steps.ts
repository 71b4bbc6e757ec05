/** Finds the steps of a guide: the one that is due, the one that a way leads to, those that may come next. */
import type { Flow, Step, Target } from '../flow/types.ts';
import type { Id } from '../surface.ts';

/** The step that is due. */
export function stepAt(flow: Flow, { at }: { at: Id }): Step {
  const step = flow.steps.find(({ id }) => id === at);
  if (!step) throw new Error(`The guide \`${flow.id}\` has no step \`${at}\`.`);
  return step;
}

/** The step that a target names; null where it leads out of the guide. */
export function stepOf(flow: Flow, { article, step }: Target): Step | null {
  if (article !== flow.id) return null;
  return (step === null ? flow.steps[0] : flow.steps.find(({ id }) => id === step)) ?? null;
}

/** The steps of the guide to which the ways of a step lead. */
export function nextSteps(flow: Flow, { way }: Step): Step[] {
  if (way.kind === 'continue') return stepsOf(flow, way.to);
  return way.kind === 'ask' ? way.choices.flatMap(({ to }) => stepsOf(flow, to)) : [];
}

function stepsOf(flow: Flow, target: Target): Step[] {
  const step = stepOf(flow, target);
  return step ? [step] : [];
}
