/**
 * Follows a visitor through a guide in the sandbox: which step is due, which are done, and whether the visitor went
 * another way. It knows the same Flow as the wizard and sees only screens and actions.
 */
import type { Choice, Flow, Step, Target } from '../flow/types.ts';
import { type Action, type Id, type ScreenRef, type Surface, showsScreen } from '../surface.ts';

/** The coach of a guide, at its first step or at the given one. */
export function startCoach(flow: Flow, step: Id | null = null): Coach {
  const first = flow.steps.find(({ id, was }) => id === step || (step !== null && was.includes(step)));
  return { at: (first ?? flow.steps[0])?.id ?? '', performed: 0, ticked: [], state: 'on-way' };
}

/**
 * What becomes of the coach after an action, or after a screen changed by itself. A step is ticked when its actions
 * were performed and the next step's screen shows; the visitor may rejoin the guide at any step.
 */
export function follow(flow: Flow, coach: Coach, seen: Seen): Coach {
  if (coach.state === 'finished') return coach;
  const acted = seen.used === null ? coach : afterAction(flow, coach, seen.used);
  return settle(flow, acted, seen.showing);
}

/** Ticks the step that is due without looking: for steps that ask for nothing the sandbox can see. */
export function tickByHand(flow: Flow, coach: Coach, choice: Id | null, showing: Showing): Coach {
  const step = stepAt(flow, coach);
  const { way } = step;
  if (way.kind === 'end' || way.kind === 'section') return tick(coach, null);
  const taken = way.kind === 'ask' ? way.choices.find(({ id }) => id === choice)?.to : way.to;
  if (taken === undefined) return coach;
  return settle(flow, tick(coach, stepOf(flow, taken)), showing);
}

/** The step that is due. */
export function stepAt(flow: Flow, coach: Coach): Step {
  const step = flow.steps.find(({ id }) => id === coach.at);
  if (!step) throw new Error(`The guide \`${flow.id}\` has no step \`${coach.at}\`.`);
  return step;
}

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

function afterAction(flow: Flow, coach: Coach, used: Used): Coach {
  const due = stepAt(flow, coach);
  if (isAction(due, coach.performed, used))
    return { ...coach, performed: coach.performed + 1, state: 'on-way' };
  // Picking another card, or typing the code again, does not undo what was done before on the same screen.
  const again = due.does.slice(0, coach.performed).some((_, index) => isAction(due, index, used));
  if (again) return coach;
  const sameControl = due.does.findIndex(
    ({ verb, control }) => verb === used.action.verb && control === used.action.control,
  );
  if (isOn(due, used) && sameControl >= 0) return { ...coach, performed: sameControl, state: 'astray' };
  return rejoin(flow, coach, used) ?? { ...coach, state: 'astray' };
}

/** The visitor did what another step says: a step ahead that was reached without acting, else the nearest one. */
function rejoin(flow: Flow, coach: Coach, used: Used): Coach | null {
  for (const { step, passed } of withoutActing(flow, coach)) {
    if (isAction(step, 0, used))
      return { at: step.id, performed: 1, ticked: [...coach.ticked, ...passed], state: 'on-way' };
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
  return { at: step.id, performed: 1, ticked, state: 'on-way' };
}

/** The steps that may be due without any action in between: those that are only read, and those only sometimes shown. */
function withoutActing(flow: Flow, coach: Coach): { step: Step; passed: Id[] }[] {
  const found: { step: Step; passed: Id[] }[] = [];
  const queue = coach.performed === 0 ? [{ step: stepAt(flow, coach), passed: [] as Id[] }] : [];
  for (const { step, passed } of queue) {
    if (found.some((other) => other.step === step)) continue;
    found.push({ step, passed });
    if (step.does.length > 0 && !step.onlyIfShown) continue;
    const after = step.onlyIfShown ? passed : [...passed, step.id];
    for (const next of nextSteps(flow, step)) queue.push({ step: next, passed: after });
  }
  return found;
}

/** Ticks what is complete, as far as the screens show it. */
function settle(flow: Flow, coach: Coach, showing: Showing): Coach {
  if (coach.state === 'finished') return coach;
  const step = stepAt(flow, coach);
  if (coach.performed < step.does.length || step.does.length === 0) {
    const passed = step.onlyIfShown && coach.performed === 0 ? passOver(flow, step, showing) : null;
    if (passed) return settle(flow, { ...coach, at: passed.id, state: 'on-way' }, showing);
    const back = step.screen === null || showsScreen(showing[step.screen.surface], step.screen);
    return coach.state === 'astray' && back ? { ...coach, state: 'on-way' } : coach;
  }
  if (step.way.kind === 'end' || step.way.kind === 'section') return tick(coach, null);
  const arrived = arrivedAt(flow, step, showing);
  if (arrived) return settle(flow, tick(coach, arrived), showing);
  const leavesGuide = step.way.kind === 'continue' && stepOf(flow, step.way.to) === null;
  return leavesGuide ? tick(coach, null) : coach;
}

/** The step whose screen shows after a step's actions; at a question the answer that the screen gives. */
function arrivedAt(flow: Flow, step: Step, showing: Showing): Step | null {
  if (step.way.kind === 'ask') {
    const choice = shownChoice(flow, step.way.choices, showing);
    return choice ? stepOf(flow, choice.to) : null;
  }
  const next = step.way.kind === 'continue' ? stepOf(flow, step.way.to) : null;
  return next && (isShown(next, showing) || passOver(flow, next, showing)) ? next : null;
}

/** The step after one that the phone did not show, where that one shows instead. */
function passOver(flow: Flow, step: Step, showing: Showing): Step | null {
  if (!step.onlyIfShown || isShown(step, showing)) return null;
  for (const next of nextSteps(flow, step)) {
    if (isShown(next, showing) && next.screen) return next;
    const further = passOver(flow, next, showing);
    if (further) return further;
  }
  return null;
}

function tick(coach: Coach, next: Step | null): Coach {
  const ticked = coach.ticked.includes(coach.at) ? coach.ticked : [...coach.ticked, coach.at];
  if (next === null) return { ...coach, ticked, performed: 0, state: 'finished' };
  return { at: next.id, performed: 0, ticked, state: 'on-way' };
}

/** True when the step's screen shows. A phone can always be brought back to its home screen, so that counts as shown. */
function isShown({ screen }: Pick<Step, 'screen'>, showing: Showing): boolean {
  if (screen === null) return true;
  return (
    showsScreen(showing[screen.surface], screen) || (screen.screen === 'home-screen' && screen.state === null)
  );
}

function shownChoice(flow: Flow, choices: Choice[], showing: Showing): Choice | undefined {
  return choices.find(({ to }) => {
    const step = stepOf(flow, to);
    return step?.screen && showsScreen(showing[step.screen.surface], step.screen);
  });
}

function nextSteps(flow: Flow, { way }: Step): Step[] {
  if (way.kind === 'continue') return stepsOf(flow, way.to);
  return way.kind === 'ask' ? way.choices.flatMap(({ to }) => stepsOf(flow, to)) : [];
}

function stepsOf(flow: Flow, target: Target): Step[] {
  const step = stepOf(flow, target);
  return step ? [step] : [];
}

function stepOf(flow: Flow, { article, step }: Target): Step | null {
  if (article !== flow.id) return null;
  return (step === null ? flow.steps[0] : flow.steps.find(({ id }) => id === step)) ?? null;
}

function isAction(step: Step, index: number, used: Used): boolean {
  const action = step.does[index];
  return (
    action !== undefined &&
    isOn(step, used) &&
    action.verb === used.action.verb &&
    action.control === used.action.control &&
    action.value === used.action.value
  );
}

function isOn({ screen }: Step, { on, before }: Used): boolean {
  return screen !== null && screen.surface === on && screen.screen === before.screen;
}

export interface Coach {
  /** The step that is due; the last one when the guide is finished. */
  at: Id;
  /** How many of its actions are done. */
  performed: number;
  /** Steps that are done, in the order of doing. */
  ticked: Id[];
  state: 'on-way' | 'astray' | 'finished';
}

/** An action of the visitor and the screen on which it was done. */
export interface Used {
  on: Surface;
  action: Action;
  before: ScreenRef;
}

export interface Seen {
  showing: Showing;
  /** Null where a screen changed by itself. */
  used: Used | null;
}

export type Move =
  | { kind: 'act'; on: Surface; action: Action }
  /** choice: the answer to take where the step asks. */
  | { kind: 'tick'; choice: Id | null };

type Showing = Record<Surface, ScreenRef>;
