/**
 * Follows a visitor through a guide in the sandbox: which step is due, which are done, and whether the visitor went
 * another way. It knows the same Flow as the wizard and sees only screens and actions.
 */
import { isEnd, next, stepIn, stepNamed, stepOf } from '../flow/graph.ts';
import type { Ending, Flow, Step, Target } from '../flow/types.ts';
import { formatScreenRef, type Id, type Surface } from '../surface.ts';
import { arrivedAt, isDone, passOver, type Showing } from './arrival.ts';
import { isStuck, lacksCode } from './needs.ts';
import { isAction, isOn, rejoin, type Used } from './rejoin.ts';

/** The coach of a guide, at its first step or at the given one. */
export function startCoach(flow: Flow, step: Id | null = null): Coach {
  const first = stepNamed(flow, step) ?? stepOf(flow, null);
  return { at: first.id, performed: 0, ticked: [], state: 'on-way', left: null, expected: null };
}

/**
 * What becomes of the coach after an action, or after a screen changed by itself. A step is ticked when its actions
 * were performed and the next step's screen shows; the visitor may rejoin the guide at any step. Whoever went another
 * way is astray until everything shows again as it did before, or the guide can be gone on with.
 */
export function follow(flow: Flow, coach: Coach, seen: Seen): Coach {
  if (coach.state === 'finished') return coach;
  const acted = seen.used === null ? coach : afterAction(flow, coach, seen.used);
  // The screens that decide have not come yet.
  if (seen.isBusy || (seen.isPending && stepOf(flow, acted.at).way.kind === 'ask')) return acted;
  return judge(flow, settle(flow, acted, seen.showing), seen);
}

/** Says whether the visitor is still on the way, which is not asked while an answer is to come. */
function judge(flow: Flow, coach: Coach, { showing, isPending }: Seen): Coach {
  if (coach.state === 'finished' || isPending) return coach;
  const isBack = coach.state === 'on-way' || isSameSight(coach.expected, showing);
  if (!isBack || isStuck(flow, coach, showing)) return { ...coach, state: 'astray' };
  return { ...coach, state: 'on-way', expected: sightOf(showing) };
}

function isSameSight(expected: Sight | null, showing: Showing): boolean {
  return expected !== null && JSON.stringify(expected) === JSON.stringify(sightOf(showing));
}

function sightOf({ iphone, android, portal, user = null }: Showing): Sight {
  return {
    iphone: formatScreenRef(iphone),
    android: formatScreenRef(android),
    portal: formatScreenRef(portal),
    user,
  };
}

/** Ticks the step that is due without looking: for steps that ask for nothing the sandbox can see. */
export function tickByHand(flow: Flow, coach: Coach, choice: Id | null, showing: Showing): Coach {
  const step = stepOf(flow, coach.at);
  if (isEnd(step)) return tick(coach, null);
  const to = next(step, (choices) => choices.find(({ id }) => id === choice));
  if (to === null) return coach;
  const onward = settle(flow, goOn(flow, coach, to), showing);
  return judge(flow, { ...onward, expected: sightOf(showing) }, { showing, used: null });
}

/** How a finished guide ended: in itself, or by going on in another article. */
export function endingOf(flow: Flow, coach: Coach): Ending | 'left' {
  const { way } = stepOf(flow, coach.at);
  return coach.left ? 'left' : way.kind === 'end' ? way.ending : 'done';
}

function afterAction(flow: Flow, coach: Coach, used: Used): Coach {
  const due = stepOf(flow, coach.at);
  if (isAction(due, coach.performed, used))
    return { ...coach, performed: coach.performed + 1, state: 'on-way' };
  // Picking another card, or typing the code again, does not undo what was done before on the same screen.
  const again = due.does.slice(0, coach.performed).some((_, index) => isAction(due, index, used));
  if (again) return coach;
  const sameControl = due.does.findIndex(
    ({ verb, control }) => verb === used.action.verb && control === used.action.control,
  );
  // The screen looks as before, so that it cannot tell that this was undone: only the right action does.
  if (isOn(due, used) && sameControl >= 0)
    return { ...coach, performed: sameControl, state: 'astray', expected: null };
  return rejoin(flow, coach, used) ?? { ...coach, state: 'astray' };
}

/** Ticks what is complete, as far as the screens show it. */
function settle(flow: Flow, coach: Coach, showing: Showing): Coach {
  if (coach.state === 'finished') return coach;
  const step = stepOf(flow, coach.at);
  if (coach.performed < step.does.length || step.does.length === 0) {
    if (coach.performed === 0 && isDone(step, showing)) return settleDone(flow, coach, step, showing);
    const passed = step.onlyIfShown && coach.performed === 0 ? passOver(flow, step, showing) : null;
    if (passed) return settle(flow, { ...coach, at: passed.id }, showing);
    return coach;
  }
  if (isEnd(step)) return tick(coach, null);
  const arrived = arrivedAt(flow, step, showing);
  // A log-in that brings no code is not the one that the guide goes on with.
  const isInVain = step.screen?.surface === 'portal' && arrived && lacksCode(flow, arrived, showing);
  if (arrived && !isInVain) return settle(flow, tick(coach, arrived), showing);
  const to = next(step, () => null);
  return to === null || stepIn(flow, to) !== null ? coach : goOn(flow, coach, to);
}

/** What was done before the visitor came to it is ticked; a question about it is asked all the same. */
function settleDone(flow: Flow, coach: Coach, step: Step, showing: Showing): Coach {
  const arrived = arrivedAt(flow, step, showing) ?? nearby(flow, step, showing);
  if (arrived) return settle(flow, tick(coach, arrived), showing);
  return step.way.kind === 'ask' ? { ...coach, performed: step.does.length, state: 'on-way' } : coach;
}

/** The next step, where its screen shows in another state: a code that Client Portal has shown for too long. */
function nearby(flow: Flow, step: Step, showing: Showing): Step | null {
  const to = next(step, () => null);
  const after = to && stepIn(flow, to);
  return after?.screen && showing[after.screen.surface].screen === after.screen.screen ? after : null;
}

/** Ticks the step and goes where its way leads, which may be out of the article. */
function goOn(flow: Flow, coach: Coach, to: Target): Coach {
  const step = stepIn(flow, to);
  return step ? tick(coach, step) : { ...tick(coach, null), left: to };
}

function tick(coach: Coach, to: Step | null): Coach {
  const ticked = coach.ticked.includes(coach.at) ? coach.ticked : [...coach.ticked, coach.at];
  if (to === null) return { ...coach, ticked, performed: 0, state: 'finished' };
  return { ...coach, at: to.id, performed: 0, ticked, state: 'on-way' };
}

export interface Coach {
  /** The step that is due; the last one when the guide is finished. */
  at: Id;
  /** How many of its actions are done. */
  performed: number;
  /** Steps that are done, in the order of doing. */
  ticked: Id[];
  state: 'on-way' | 'astray' | 'finished';
  /** Where a finished guide goes on in another article; null where it ends in itself. */
  left: Target | null;
  /** What showed when the visitor was last on the way; null before anything was seen. */
  expected: Sight | null;
}

/** The screens of all surfaces, as `surface/screen@state`, and the user who is logged in. */
export type Sight = Record<Surface, string> & { user: Id | null };

export interface Seen {
  showing: Showing;
  /** Null where a screen changed by itself. */
  used: Used | null;
  /** True while a surface waits for an answer, so that it still shows what was used. */
  isBusy?: boolean;
  /** True while an answer is to come that will change what shows. */
  isPending?: boolean;
}
