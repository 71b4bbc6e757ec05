/** What a guide has someone do next: the controls to mark, the move to make, the way still to go. */
import { next, stepAt, stepIn, stepOf } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import type { Action, Id, ScreenRef, Surface } from '../surface.ts';
import { isDone, isShown, type Showing, shownChoice } from './arrival.ts';
import type { Coach } from './coach.ts';

/** The controls of the due step that are still to be used, for marking on its screen. */
export function marksOf(flow: Flow, coach: Coach): Marks | null {
  if (coach.state === 'finished') return null;
  const { screen, does } = stepOf(flow, coach.at);
  const left = does.slice(coach.performed);
  const pick = left.find(({ verb }) => verb === 'pick')?.value ?? undefined;
  return screen && { screen, controls: left.map(({ control }) => control), pick };
}

/**
 * What someone who performs the guide does next: an action on a screen, or a tick by hand. Null where the guide is
 * finished, where the due screen does not show, or where the answer is still to come.
 * @param answers the choice to take at each question that no screen answers
 * @param idleOn where the latest action led to nothing: a question about it is answered, and it is not done again
 */
export function nextMove(
  flow: Flow,
  coach: Coach,
  showing: Showing,
  answers: Record<Id, Id> = {},
  idleOn: Surface | null = null,
): Move | null {
  if (coach.state === 'finished') return null;
  const step = stepOf(flow, coach.at);
  const { screen, does, way } = step;
  const isNotAsked = step.onlyIfShown && coach.performed === 0 && !isShown(step, showing);
  const isInVain = way.kind === 'ask' && screen !== null && idleOn === screen.surface;
  const isOver = isNotAsked || isInVain || isDone(step, showing);
  const action = isOver ? undefined : does[coach.performed];
  const isHere = screen !== null && showing[screen.surface].screen === screen.screen;
  if (action && screen && isHere) return { kind: 'act', on: screen.surface, action };
  if (way.kind !== 'ask') return isOver || does.length === 0 ? { kind: 'tick', choice: null } : null;
  const known = way.choices.find(({ id }) => id === answers[step.id]);
  // That another screen shows can be the very thing that is asked.
  if (action && !known) return null;
  const choice = known ?? shownChoice(flow, way.choices, showing) ?? way.choices[0];
  return choice ? { kind: 'tick', choice: choice.id } : null;
}

/** The way through the guide as the visitor is likely to see it: done, due, and ahead up to the next question. */
export function outline(flow: Flow, coach: Coach): { step: Step; state: 'ticked' | 'due' | 'ahead' }[] {
  const done = coach.ticked.flatMap((id) => stepAt(flow, id) ?? []);
  const rows: ReturnType<typeof outline> = done.map((step) => ({ step, state: 'ticked' }));
  if (coach.state === 'finished') return rows;
  let step: Step | null = stepOf(flow, coach.at);
  const seen = new Set(coach.ticked);
  while (step !== null && !seen.has(step.id)) {
    rows.push({ step, state: step.id === coach.at ? 'due' : 'ahead' });
    seen.add(step.id);
    const to = next(step, () => null);
    step = to && stepIn(flow, to);
  }
  return rows;
}

export interface Marks {
  screen: ScreenRef;
  controls: Id[];
  /** The card to pick, where one is to be picked. */
  pick: Id | undefined;
}

export type Move =
  | { kind: 'act'; on: Surface; action: Action }
  /** choice: the answer to take where the step asks. */
  | { kind: 'tick'; choice: Id | null };
