/** What a guide has someone do next: the controls to mark, the move to make, the way still to go. */
import type { Flow, Step } from '../flow/types.ts';
import type { Action, Id, ScreenRef, Surface } from '../surface.ts';
import { isLogInDone, isShown, type Showing, shownChoice } from './arrival.ts';
import type { Coach } from './coach.ts';
import { stepAt, stepOf } from './guide-steps.ts';

/** The controls of the due step that are still to be used, for marking on its screen. */
export function marksOf(flow: Flow, coach: Coach): { screen: ScreenRef; controls: Id[] } | null {
  if (coach.state === 'finished') return null;
  const { screen, does } = stepAt(flow, coach);
  return screen && { screen, controls: does.slice(coach.performed).map(({ control }) => control) };
}

/**
 * What someone who performs the guide does next: an action on a screen, or a tick by hand. Null where the guide is
 * finished, or where the due screen does not show.
 */
export function nextMove(flow: Flow, coach: Coach, showing: Showing): Move | null {
  if (coach.state === 'finished') return null;
  const step = stepAt(flow, coach);
  if (isLogInDone(step, showing)) return { kind: 'tick', choice: null };
  const action = step.does[coach.performed];
  if (step.onlyIfShown && coach.performed === 0 && !isShown(step, showing))
    return { kind: 'tick', choice: null };
  if (action && step.screen)
    return isShown({ ...step, screen: { ...step.screen, state: null } }, showing)
      ? { kind: 'act', on: step.screen.surface, action }
      : null;
  if (step.does.length > 0) return null;
  if (step.way.kind !== 'ask') return { kind: 'tick', choice: null };
  const choice = shownChoice(flow, step.way.choices, showing) ?? step.way.choices[0];
  return choice ? { kind: 'tick', choice: choice.id } : null;
}

/** The way through the guide as the visitor is likely to see it: done, due, and ahead up to the next question. */
export function outline(flow: Flow, coach: Coach): { step: Step; state: 'ticked' | 'due' | 'ahead' }[] {
  const done = coach.ticked.flatMap((id) => flow.steps.find((step) => step.id === id) ?? []);
  const rows: ReturnType<typeof outline> = done.map((step) => ({ step, state: 'ticked' }));
  if (coach.state === 'finished') return rows;
  let next: Step | null = stepAt(flow, coach);
  const seen = new Set(coach.ticked);
  while (next !== null && !seen.has(next.id)) {
    rows.push({ step: next, state: next.id === coach.at ? 'due' : 'ahead' });
    seen.add(next.id);
    next = next.way.kind === 'continue' ? stepOf(flow, next.way.to) : null;
  }
  return rows;
}

export type Move =
  | { kind: 'act'; on: Surface; action: Action }
  /** choice: the answer to take where the step asks. */
  | { kind: 'tick'; choice: Id | null };
