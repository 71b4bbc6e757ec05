/** Tells from the screens that show at which step of a guide someone has arrived. */
import { nextSteps, stepAt, stepIn } from '../flow/graph.ts';
import type { Choice, Flow, Step } from '../flow/types.ts';
import { isHomeScreen, isLoggedIn, portal } from '../landmarks.ts';
import { type Action, type Id, type ScreenRef, type Surface, showsScreen } from '../surface.ts';

/** The step whose screen shows after a step's actions; at a question the answer that the screen gives. */
export function arrivedAt(flow: Flow, step: Step, showing: Showing): Step | null {
  if (step.way.kind === 'ask') {
    const choice = shownChoice(flow, step.way.choices, showing);
    return choice ? stepIn(flow, choice.to) : null;
  }
  const next = step.way.kind === 'continue' ? stepIn(flow, step.way.to) : null;
  const isThere = next && (isShown(next, showing) || isDone(next, showing) || passOver(flow, next, showing));
  return isThere ? next : null;
}

/** The step after one that the phone did not show, where that one shows instead. */
export function passOver(flow: Flow, step: Step, showing: Showing): Step | null {
  if (!step.onlyIfShown || isShown(step, showing)) return null;
  for (const next of nextSteps(flow, step)) {
    if (isShown(next, showing) && (next.screen || isAnswered(flow, next, showing))) return next;
    const further = passOver(flow, next, showing);
    if (further) return further;
  }
  return null;
}

/** True for a question without a screen of its own where the screen of an answer shows. */
function isAnswered(flow: Flow, { way }: Step, showing: Showing): boolean {
  return way.kind === 'ask' && shownChoice(flow, way.choices, showing) !== undefined;
}

/** True when the step's screen shows. A phone can always be brought back to its home screen, so that counts as shown. */
export function isShown({ screen }: Pick<Step, 'screen'>, showing: Showing): boolean {
  if (screen === null) return true;
  return showsScreen(showing[screen.surface], screen) || (isHomeScreen(screen) && screen.state === null);
}

/** True for a step whose work is done before it: logging in or out, or a switch that stands as it should. */
export function isDone({ screen, does }: Pick<Step, 'screen' | 'does'>, showing: Showing): boolean {
  if (screen === null || does.length === 0) return false;
  const shown = showing[screen.surface];
  if (screen.surface === 'portal' && screen.screen === portal.loginScreen)
    return isLoggedIn(shown) && isRightUser(does, showing);
  if (does.some(({ control }) => control === portal.logOut)) return !isLoggedIn(showing.portal);
  const isSwitched = does.every(({ verb }) => verb === 'switch') && shown.screen === screen.screen;
  return isSwitched && !showsScreen(shown, screen);
}

/** True unless the step picks a user and somebody else is known to be logged in. */
function isRightUser(does: readonly Action[], { user }: Showing): boolean {
  const picked = does.find(({ verb }) => verb === 'pick')?.value;
  return user === undefined || user === null || picked === undefined || picked === user;
}

/** The answer to whose step the screens have come. */
export function shownChoice(flow: Flow, choices: Choice[], showing: Showing): Choice | undefined {
  return choices.find(({ to }) => {
    const step = stepIn(flow, to);
    return step?.screen && showsScreen(showing[step.screen.surface], step.screen);
  });
}

/**
 * Where someone who left a guide at a step goes on with it: the last step that was done or due and can be done as it
 * is. A phone can be brought back to its home screen.
 */
export function whereToGoOn(flow: Flow, { step, ticked }: Left, showing: Showing): Id | null {
  const done = [...ticked, step].flatMap((id) => stepAt(flow, id) ?? []);
  const canBeDone = (one: Step) =>
    one.does.length > 0 && (isShown(one, showing) || (one.screen !== null && isHomeScreen(one.screen)));
  return done.findLast(canBeDone)?.id ?? null;
}

/** A guide as it was left: the step that was due, and those that were done. */
interface Left {
  step: Id;
  ticked: readonly Id[];
}

/** What each surface shows, and which user is logged in to Client Portal where that is known. */
export type Showing = Record<Surface, ScreenRef> & { user?: Id | null };
