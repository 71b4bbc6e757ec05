/** Comes to a step of a guide by performing what stands before it, at once and inside this very program. */
import { type ScenarioName, scenarios } from '../enrollment/scenarios.ts';
import type { Flow, Step } from '../flow/types.ts';
import { isShown, type Showing, shownChoice } from '../practice/arrival.ts';
import { startCoach } from '../practice/coach.ts';
import { nextSteps, stepAt, stepOf } from '../practice/guide-steps.ts';
import { nextMove } from '../practice/next-move.ts';
import { type Id, type Os, systems } from '../surface.ts';
import { openSession, type SessionOptions } from './live-session.ts';
import { beginning, type Moment } from './moment.ts';

/**
 * The moment in which a step of a guide is due: the actions before it are performed in each world that the guide is
 * practised in until one leads there. Where none does, the step is due all the same, at the start of the first world.
 */
export function momentAt(
  flow: Flow,
  step: Id | null,
  start: { scenarios: ScenarioName[]; os: Os; now: number },
): Moment {
  const { scenarios: names, os, now } = start;
  const wanted = startCoach(flow, step);
  const first = beginning(names[0] ?? 'first-activation', os, now, { flow, coach: wanted });
  if (wanted.at === flow.steps[0]?.id) return first;
  for (const name of names) {
    // A notification may go to the phone of the step while the log-in is practised with the other one.
    const isLogIn = scenarios[name].task === 'log-in' && flow.facets.os === undefined;
    for (const phone of isLogIn ? systems.toSorted((one) => (one === os ? -1 : 1)) : [os]) {
      const begin = beginning(name, phone, now, { flow, coach: startCoach(flow) });
      const found = replayTo(wanted.at, begin, now) ?? (isLogIn ? afterLogIn(wanted.at, begin, now) : null);
      if (found) return found;
    }
  }
  return first;
}

/** Articles about the notification take the login that causes it for granted. */
function afterLogIn(step: Id, start: Moment, now: number): Moment | null {
  const session = openSession({ ...start, guide: null }, { ...silent, now: () => now });
  session.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  const moment = session.moment();
  session.close();
  return replayTo(step, { ...moment, guide: start.guide }, now);
}

/** Performs a guide until a step is due; null where this world never leads there. */
function replayTo(step: Id, start: Moment, now: number): Moment | null {
  const session = openSession(start, { ...silent, now: () => now });
  try {
    for (let turn = 0; turn < 60; turn++) {
      const { guide, showing } = session.view();
      if (!guide || guide.coach.state === 'finished') return null;
      const due = stepAt(guide.flow, guide.coach);
      if (due.id === step && guide.coach.performed === 0)
        return isShown(due, showing) ? session.moment() : null;
      const move = nextMove(guide.flow, guide.coach, showing);
      if (move?.kind === 'act') session.act(move.on, move.action);
      else if (move?.kind === 'tick')
        session.tick(answerToward(guide.flow, due, step, showing) ?? move.choice);
      else if (due.screen?.screen === 'home-screen') session.goHome();
      else return null;
    }
    return null;
  } finally {
    session.close();
  }
}

/** The answer that leads to a step; where several do, the one that the screen gives. */
function answerToward(flow: Flow, { way }: Step, wanted: Id, showing: Showing): Id | null {
  if (way.kind !== 'ask') return null;
  const fitting = way.choices.filter(({ to }) => leadsTo(flow, stepOf(flow, to), wanted));
  return (shownChoice(flow, fitting, showing) ?? fitting[0])?.id ?? null;
}

function leadsTo(flow: Flow, from: Step | null, wanted: Id, seen: Step[] = []): boolean {
  if (from === null || seen.includes(from)) return false;
  if (from.id === wanted) return true;
  seen.push(from);
  return nextSteps(flow, from).some((step) => leadsTo(flow, step, wanted, seen));
}

/** For replaying: nothing waits, nothing travels. */
export const silent: Omit<SessionOptions, 'now'> = {
  atOnce: true,
  wait: async () => {},
  later: () => () => {},
  chooseLine: () => new Promise(() => {}),
  giveUp: () => {
    throw new Error('A replay has no line to give up.');
  },
};
