/**
 * Follows a visitor through a guide in the sandbox: which step is due, which are done, and whether the visitor went
 * another way. It knows the same Flow as the wizard and sees only screens and actions.
 */
import { type StateValueFrom, transition } from 'xstate';
import { isEnd, next, stepNamed, stepOf } from '../flow/graph.ts';
import type { Ending, Flow } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import type { Showing } from './arrival.ts';
import {
  type CoachEvent,
  coachMachine,
  goOn,
  type Progress,
  type Seen,
  sightOf,
  tick,
} from './coach-machine.ts';
import { isAction, isOn, rejoin, type Used } from './rejoin.ts';

/** The coach of a guide, at its first step or at the given one. */
export function startCoach(flow: Flow, step: Id | null = null): Coach {
  const first = stepNamed(flow, step) ?? stepOf(flow, null);
  return { at: first.id, performed: 0, ticked: [], state: 'on-way', left: null, expected: null };
}

/**
 * What becomes of the coach after an action, or after a screen changed by itself. A step is ticked when its actions
 * were performed and the next step's screen shows; the visitor may rejoin the guide at any step.
 */
export function follow(flow: Flow, coach: Coach, { used, ...seen }: Seen & { used: Used | null }): Coach {
  return after(flow, coach, seen, used ? meaningOf(flow, coach, used) : { type: 'looked', change: {} });
}

/** Ticks the step that is due without looking: for steps that ask for nothing the sandbox can see. */
export function tickByHand(flow: Flow, coach: Coach, choice: Id | null, showing: Showing): Coach {
  const step = stepOf(flow, coach.at);
  if (isEnd(step)) return after(flow, coach, { showing }, { type: 'over', change: tick(coach, null) });
  const to = next(step, (choices) => choices.find(({ id }) => id === choice));
  if (to === null) return coach;
  const { as, change } = goOn(flow, coach, to);
  return after(flow, coach, { showing }, { type: as, change: { ...change, expected: sightOf(showing) } });
}

/** How a finished guide ended: in itself, or by going on in another article. */
export function endingOf(flow: Flow, coach: Coach): Ending | 'left' {
  const { way } = stepOf(flow, coach.at);
  return coach.left ? 'left' : way.kind === 'end' ? way.ending : 'done';
}

function after(flow: Flow, coach: Coach, seen: Seen, event: CoachEvent): Coach {
  const { state, ...progress } = coach;
  if (state === 'finished') return coach;
  const before = coachMachine.resolveState({ value: state, context: { ...progress, flow, seen } });
  const [{ value, context }] = transition(coachMachine, before, event);
  const { at, performed, ticked, left, expected } = context;
  return { at, performed, ticked, state: value, left, expected };
}

/** What an action means: one of the due step, one that undoes it, one of another step, or none of the guide's. */
function meaningOf(flow: Flow, coach: Coach, used: Used): CoachEvent {
  const due = stepOf(flow, coach.at);
  if (isAction(due, coach.performed, used))
    return { type: 'right', change: { performed: coach.performed + 1 } };
  // Picking another card, or typing the code again, does not undo what was done before on the same screen.
  const again = due.does.slice(0, coach.performed).some((_, index) => isAction(due, index, used));
  if (again) return { type: 'looked', change: {} };
  const sameControl = due.does.findIndex(
    ({ verb, control }) => verb === used.action.verb && control === used.action.control,
  );
  // The screen looks as before, so that it cannot tell that this was undone: only the right action does.
  if (isOn(due, used) && sameControl >= 0)
    return { type: 'wrong', change: { performed: sameControl, expected: null } };
  const change = rejoin(flow, coach, used);
  return change ? { type: 'right', change } : { type: 'wrong', change: {} };
}

/** A guide as far as it was followed. */
export interface Coach extends Progress {
  state: StateValueFrom<typeof coachMachine>;
}
