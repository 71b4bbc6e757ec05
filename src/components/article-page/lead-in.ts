import { failureNames, failureOf, failures } from '../../enrollment/failures.ts';
import type { Flow } from '../../flow/types.ts';
import type { Os, ScreenRef } from '../../surface.ts';

/**
 * The steps of a fix that everyone takes: from its first one as far as it simply goes on, up to the first question or
 * the end.
 */
export function leadIn(flow: Flow): string[] {
  const ids: string[] = [];
  for (let step = flow.steps[0]; step && !ids.includes(step.id); ) {
    ids.push(step.id);
    const to = step.way.kind === 'continue' && step.way.to.article === flow.id ? step.way.to.step : null;
    step = flow.steps.find((next) => next.id === to);
  }
  return ids;
}

/** True for a step that asks which phone the reader holds. */
export function asksPhone(flow: Flow | undefined, id: string): boolean {
  const way = flow?.steps.find((step) => step.id === id)?.way;
  return way?.kind === 'ask' && way.question === 'os';
}

/**
 * The step of a fix at which a reader of its lead-in goes on: its first question, or, where that asks for the phone and
 * the article is about one, where the answer leads. Null where it asks nothing.
 */
export function goesOnAt(flow: Flow, os: Os | undefined): string | null {
  const last = flow.steps.find(({ id }) => id === leadIn(flow).at(-1));
  if (last?.way.kind !== 'ask') return null;
  const answer = last.way.choices.find(({ value }) => value !== undefined && value === os);
  return (asksPhone(flow, last.id) && answer?.to.step) || last.id;
}

/** True for a step whose actions on a screen cure something that is wrong with the phone itself. */
export function isCure(flow: Flow | undefined, id: string): boolean {
  const step = flow?.steps.find((candidate) => candidate.id === id);
  return (
    step !== undefined &&
    step.does.length > 0 &&
    failureNames.some((name) => failures[name].source === 'phone' && step.cures.includes(name))
  );
}

/** The error message that a fix is about, on the phone of an article; null where it is about no message. */
export function messageOf(flow: Flow | undefined, os: Os | undefined): ScreenRef | null {
  const cured = flow?.steps.flatMap(({ cures }) => cures) ?? [];
  const refs = failureNames
    .filter((name) => cured.includes(name))
    .map((name) => os && failureOf(name).shown[os]);
  return refs.find((ref) => ref?.screen === 'error') ?? null;
}
