/** Goes every way through an article that is true in a world, from the moment in which its trouble is reproduction. */
import { holds, isWorldFact } from '../enrollment/facts.ts';
import { findStep, stepOf } from '../flow/graph.ts';
import type { Choice, Ending, Step, Target } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Session } from '../simulator/session-contract.ts';
import { formatScreenRef, type Id, showsScreen } from '../surface.ts';
import { createSituation, type Exploration, isSolved, trueChoices } from './claims.ts';
import { isPerformable } from './coverage.ts';
import { doOffScreen } from './cured.ts';
import { type Finding, fault } from './faults.ts';
import { isLoggedIn } from './reproduce-failure.ts';
import { performStep } from './walk.ts';

/** Every true way from a step on; a way that comes to one of its steps for the third time ends there. */
export function explore(
  exploration: Exploration,
  from: Step,
  session: Session,
  before: Path = noPath,
): Path[] {
  const path = { ...before, at: from.id };
  if (path.seen.filter((id) => id === from.id).length > 1) return [path];
  if (from.does.length > 0 && !isPerformable(from)) return [path];
  const asked =
    from.way.kind === 'ask' ? [...path.asked, { step: from, session: session.fork(), path }] : path.asked;
  const performed = perform(exploration, from, session, path);
  if (performed.fault !== null) return [{ ...path, fault: performed.fault }];
  return answer(exploration, from, session, { ...performed.path, asked, seen: [...path.seen, from.id] });
}

/** Does a step, in the way its article's reader would. At a question the screen may differ: that is what is asked. */
export function perform(
  exploration: Exploration,
  step: Step,
  session: Session,
  path: Path,
): { path: Path; fault: Finding | null } {
  const { screen } = step;
  if (screen === null) doOffScreen(step, { ...exploration.reproduction, session });
  if (isLoggedIn(step, session)) return { path, fault: null };
  if (isSwitched(step, session)) return { path, fault: null };
  const walked = { performed: [...path.performed], passed: [] };
  const asks = step.way.kind === 'ask';
  const found = performStep(asks ? inAnyState(step) : step, session, walked);
  return { path: { ...path, performed: walked.performed }, fault: asks ? null : found };
}

function inAnyState(step: Step): Step {
  return { ...step, screen: step.screen && { ...step.screen, state: null } };
}

/** True where the switch stands already as the step wants it. */
function isSwitched({ screen, does }: Step, session: Session): boolean {
  if (screen === null || does.length === 0 || does.some(({ verb }) => verb !== 'switch')) return false;
  const shown = session.showing()[screen.surface];
  return shown.screen === screen.screen && !showsScreen(shown, screen);
}

/** Takes every true way on after a step was done. */
export function answer(exploration: Exploration, step: Step, session: Session, path: Path): Path[] {
  const { way } = step;
  if (way.kind === 'section') return [path];
  if (way.kind === 'end')
    return [{ ...path, ending: way.ending, fault: brokenEnd(exploration, step, session) }];
  if (way.kind === 'continue') return enter(exploration, way.to, session, path);
  const choices = trueChoices(step, createSituation(exploration, session));
  if (choices.length === 0) return [{ ...path, fault: fault('no-answer') }];
  return choices.flatMap((choice) => take(exploration, step, choice, session.fork(), path));
}

export function take(
  exploration: Exploration,
  step: Step,
  { id, to }: Choice,
  session: Session,
  path: Path,
): Path[] {
  return enter(exploration, to, session, { ...path, taken: [...path.taken, `${step.id}/${id}`] });
}

function enter(exploration: Exploration, to: Target, session: Session, path: Path): Path[] {
  if (to.article === exploration.flow.id)
    return explore(exploration, stepOf(exploration.flow, to.step), session, path);
  return [{ ...path, left: to, fault: notThere(exploration, to, session) }];
}

/** The step that a target names; the checker has refused any that is not there. */
export function destinationOf(to: Target, { flows }: Pick<Exploration, 'flows'>): Step {
  const found = findStep(Object.fromEntries(flows.map((flow) => [flow.id, flow])), to);
  if (!found) throw new Error(`There is no step \`${to.article}/${to.step}\`.`);
  return found.step;
}

/** Another article is entered where its step can be done: its screen shows. */
function notThere(exploration: Exploration, to: Target, session: Session): Finding | null {
  const step = destinationOf(to, exploration);
  const { screen } = step;
  if (screen === null || isHomeScreen(screen) || step.onlyIfShown || !isPerformable(step)) return null;
  if (isLoggedIn(step, session) || showsScreen(session.showing()[screen.surface], screen)) return null;
  const shown = formatScreenRef(session.showing()[screen.surface]);
  return fault('not-there', `${to.article}/${step.id}`, formatScreenRef(screen), shown);
}

/** What an end says that is not so. */
function brokenEnd(exploration: Exploration, { way, screen }: Step, session: Session): Finding | null {
  if (way.kind !== 'end') return null;
  const situation = createSituation(exploration, session);
  if (way.ending === 'contact') return situation.cured() ? fault('needless-help') : null;
  if (!isSolved(situation, screen?.surface ?? null)) return fault('not-solved');
  const broken = way.leaves.find((fact) => !isWorldFact(fact) || !holds(session.world, fact));
  return broken === undefined ? null : fault('broken-promise', broken);
}

const noPath: Path = {
  ...{ seen: [], performed: [], taken: [], asked: [], at: '' },
  ...{ ending: null, left: null, fault: null },
};

export interface Path {
  /** Steps that were come to. */
  seen: readonly Id[];
  performed: readonly Id[];
  /** Choices, as `step/choice`. */
  taken: readonly string[];
  /** Questions on the way, each in the moment before its step is done. */
  asked: readonly { step: Step; session: Session; path: Path }[];
  /** The last step that was tried. */
  at: Id;
  ending: Ending | null;
  /** Where the way goes on in another article. */
  left: Target | null;
  fault: Finding | null;
}
