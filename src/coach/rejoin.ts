/** Recognises what a visitor does as an action of a guide, wherever in the guide that is. */
import { nextSteps, stepOf } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import { type Action, type Id, type ScreenRef, type Surface, showsScreen } from '../surface.ts';

/** The visitor did what another step says: a step ahead that was reached without acting, else the nearest one. */
export function rejoin(flow: Flow, coach: Followed, used: Used): Followed | null {
  for (const { step, passed } of withoutActing(flow, coach)) {
    if (isAction(step, 0, used)) return { at: step.id, performed: 1, ticked: [...coach.ticked, ...passed] };
  }
  const here = flow.steps.findIndex(({ id }) => id === coach.at);
  const ordered = [...flow.steps.slice(here + 1), ...flow.steps.slice(0, here + 1).reverse()];
  const step = ordered.find(
    (candidate) =>
      isAction(candidate, 0, used) && candidate.screen && showsScreen(used.before, candidate.screen),
  );
  if (!step) return null;
  const again = coach.ticked.indexOf(step.id);
  const ticked = again < 0 ? coach.ticked : coach.ticked.slice(0, again);
  return { at: step.id, performed: 1, ticked };
}

/** The steps that may be due without any action in between: those that are only read, and those only sometimes shown. */
function withoutActing(flow: Flow, coach: Followed): { step: Step; passed: Id[] }[] {
  const found: { step: Step; passed: Id[] }[] = [];
  const queue = coach.performed === 0 ? [{ step: stepOf(flow, coach.at), passed: [] as Id[] }] : [];
  for (const { step, passed } of queue) {
    if (found.some((other) => other.step === step)) continue;
    found.push({ step, passed });
    if (step.does.length > 0 && !step.onlyIfShown) continue;
    const after = step.onlyIfShown ? passed : [...passed, step.id];
    for (const next of nextSteps(flow, step)) queue.push({ step: next, passed: after });
  }
  return found;
}

/** True when it is that action of the step, done on its screen. */
export function isAction(step: Step, index: number, used: Used): boolean {
  const action = step.does[index];
  return (
    action !== undefined &&
    isOn(step, used) &&
    action.verb === used.action.verb &&
    action.control === used.action.control &&
    action.value === used.action.value
  );
}

/** True when it was done on the screen of the step, in whatever state. */
export function isOn({ screen }: Step, { on, before }: Used): boolean {
  return screen !== null && screen.surface === on && screen.screen === before.screen;
}

/** An action of the visitor and the screen on which it was done. */
export interface Used {
  on: Surface;
  action: Action;
  before: ScreenRef;
}

/** How far a guide was followed. */
interface Followed {
  at: Id;
  performed: number;
  ticked: Id[];
}
