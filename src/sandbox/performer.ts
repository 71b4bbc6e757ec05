/** Performs the guide that is followed in a session, move by move. */
import { type Move, nextMove } from '../coach/next-move.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import { stepOf } from '../flow/graph.ts';
import { isHomeScreen } from '../landmarks.ts';
import { offScreenActions } from '../simulator/off-screen.ts';
import type { Id } from '../surface.ts';
import type { LiveSession } from './live-session-contract.ts';
import type { Guide } from './practice-snapshot.ts';

export function openPerformer(session: LiveSession, answersOf: Answers): Performer {
  const guideOf = () => {
    const { guide } = session.view();
    return guide?.coach.state === 'finished' ? null : guide;
  };

  const planned = (): Planned | null => {
    const guide = guideOf();
    const view = session.view();
    if (!guide || view.isBusy) return null;
    const move = nextMove(guide.flow, guide.coach, view.showing, answersOf(guide), view.idleOn);
    if (move) return move;
    const { screen } = stepOf(guide.flow, guide.coach.at);
    return screen && isHomeScreen(screen) ? { kind: 'home' } : null;
  };

  /** Ticks the due step, having done what it asks for outside the screens against what is wrong. */
  const tick = ({ flow, coach }: Guide, choice: Id | null) => {
    const step = stepOf(flow, coach.at);
    const { failure, activePhone, world } = session.snapshot();
    // What the scenario is about is put right where the guide asks whether it is right, be it before it is met.
    const trouble = failure ?? scenarios[world.scenario].failure;
    for (const action of trouble && step.cures.includes(trouble) ? offScreenActions(step, activePhone) : []) {
      if (action.kind === 'wait') session.advance(action.seconds);
      else session.set(action.settings);
    }
    session.tick(choice);
  };

  const perform = (move: Planned) => {
    const guide = guideOf();
    if (!guide) return;
    if (move.kind === 'act') session.act(move.on, move.action);
    else if (move.kind === 'tick') tick(guide, move.choice);
    else session.goHome();
  };

  return {
    guide: guideOf,
    isBusy: () => session.view().isBusy,
    planned,
    perform,
    performStep() {
      const at = guideOf()?.coach.at;
      // A step has a few actions; more turns mean that an answer is still to come.
      for (let turn = 0; turn < 12 && at !== undefined && guideOf()?.coach.at === at; turn++) {
        const move = planned();
        if (!move) break;
        perform(move);
      }
    },
    stepBackTo: session.stepBackTo,
  };
}

/** The choices that are true in the practice at hand, by step of the guide. */
export type Answers = (guide: Guide) => Record<Id, Id>;

/** A move of the guide, or the way back to the home screen of the phone. */
export type Planned = Move | { kind: 'home' };

export interface Performer {
  /** The guide, where it can still be performed. */
  guide: () => Guide | null;
  /** True while an answer is awaited. */
  isBusy: () => boolean;
  /** What the guide has one do at this moment; null while a screen or an answer is still to come. */
  planned: () => Planned | null;
  perform: (move: Planned) => void;
  /** Does at once what is left of the step that is due. */
  performStep: () => void;
  /** Goes back to where a step became due; false where that is not remembered. */
  stepBackTo: LiveSession['stepBackTo'];
}
