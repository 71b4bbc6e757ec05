/** Comes to a step of a guide by performing what stands before it, at once and inside this very program. */

import { isShown, type Showing, shownChoice } from '../coach/arrival.ts';
import { type Coach, startCoach } from '../coach/coach.ts';
import { nextMove } from '../coach/next-move.ts';
import { type ScenarioName, scenarios } from '../enrollment/scenarios.ts';
import { choicesOf, leadsTo, stepIn, stepOf } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import { standstill } from '../simulator/session.ts';
import { startOf } from '../simulator/snapshot.ts';
import { type Id, type Os, systems } from '../surface.ts';
import { answersOf, type Practised, planIn } from './guides.ts';
import { openLiveSession } from './live-session.ts';
import type { LiveSession } from './live-session-contract.ts';
import type { PracticeSnapshot } from './practice-snapshot.ts';

/**
 * The snapshot in which a step of a guide is due: what leads up to the guide and the actions before the step are
 * performed in each world that the guide is practised in until one leads there. Where none does, the step is due all
 * the same, where the guide begins in the first world; and the guide's first step where that one is out of place there.
 */
export function snapshotAt(
  article: Practised,
  step: Id | null,
  { scenarios: names, os, now }: Start,
): PracticeSnapshot {
  const { flow } = article;
  const wanted = startCoach(flow, step);
  const first = enter(article, wanted, { scenario: names[0] ?? 'first-activation', os }, now);
  if (wanted.at === flow.steps[0]?.id) return first;
  for (const name of names) {
    // A notification may go to the phone of the step while the log-in is practised with the other one.
    const isLogIn = scenarios[name].task === 'log-in' && flow.facets.os === undefined;
    for (const phone of isLogIn ? systems.toSorted((one) => (one === os ? -1 : 1)) : [os]) {
      const world = { scenario: name, os: phone };
      const begin = enter(article, startCoach(flow), world, now);
      const found = replayTo(wanted.at, begin, now, answersOf(article, world));
      if (found) return found;
    }
  }
  return isAstray(first, now) ? { ...first, guide: { flow, coach: startCoach(flow), back: null } } : first;
}

function isAstray(snapshot: PracticeSnapshot, now: number): boolean {
  const session = openLiveSession(snapshot, standstill(now));
  const { guide } = session.view();
  session.close();
  return guide?.coach.state === 'astray';
}

/** A step shows the same codes whenever it is opened, so that its view can be made with the site. */
const sameCodes = 1;

/** The snapshot in which a guide is opened: its trouble has been met, where it has one. */
function enter({ flow, plans }: Practised, coach: Coach, world: ActivePhone, now: number): PracticeSnapshot {
  const { scenario, os } = world;
  const guide = { flow, coach, back: null };
  const begin = { ...startOf(scenario, os, now, sameCodes), activePhone: os, guide: null, hash: '' };
  const { lead } = planIn(plans, world) ?? { lead: [] };
  if (lead.length === 0) return { ...begin, guide };
  const session = openLiveSession(begin, standstill(now));
  for (const { on, action } of lead) session.act(on, action);
  session.poll();
  const snapshot = session.snapshot();
  session.close();
  return { ...snapshot, activePhone: os, typed: '', guide };
}

/** Performs a guide until a step is due; null where this world never leads there. */
function replayTo(
  step: Id,
  start: PracticeSnapshot,
  now: number,
  answers: Record<Id, Id>,
): PracticeSnapshot | null {
  const session = openLiveSession(start, standstill(now));
  try {
    for (let turn = 0; turn < 60; turn++) {
      const { guide, showing, idleOn } = session.view();
      if (!guide || guide.coach.state === 'finished') return null;
      const due = stepOf(guide.flow, guide.coach.at);
      const isThere = due.id === step && guide.coach.performed === 0;
      if (isThere && isShown(due, showing)) return session.snapshot();
      const move = isThere ? null : nextMove(guide.flow, guide.coach, showing, answers, idleOn);
      if (move?.kind === 'act') session.act(move.on, move.action);
      else if (move?.kind === 'tick')
        session.tick(answerToward(guide.flow, due, step, showing) ?? move.choice);
      else if (due.screen && isHomeScreen(due.screen)) session.goHome();
      else if (!pollChanges(session)) return null;
    }
    return null;
  } finally {
    session.close();
  }
}

/** Lets the portal ask, as it does by itself in time; true where that changed what shows. */
function pollChanges(session: LiveSession): boolean {
  const before = JSON.stringify(session.view().showing);
  session.poll();
  return JSON.stringify(session.view().showing) !== before;
}

/** The answer that leads to a step; where several do, the one that the screen gives. */
function answerToward(flow: Flow, due: Step, wanted: Id, showing: Showing): Id | null {
  const fitting = choicesOf(due).filter(({ to }) => {
    const step = stepIn(flow, to);
    return step !== null && leadsTo(flow, step, wanted);
  });
  return (shownChoice(flow, fitting, showing) ?? fitting[0])?.id ?? null;
}

interface ActivePhone {
  scenario: ScenarioName;
  os: Os;
}

interface Start {
  scenarios: ScenarioName[];
  os: Os;
  /** The wall clock in seconds since 1970. */
  now: number;
}
