/** Plays a guide by itself at a pace at which one can follow, until the visitor takes over. */

import { type Move, nextMove } from '../coach/next-move.ts';
import { stepOf } from '../flow/graph.ts';
import { deedsOf } from '../simulator/by-hand.ts';
import type { Id } from '../surface.ts';
import type { LiveSession } from './live-session.ts';
import type { Guide } from './moment.ts';
import type { View } from './view.ts';

/** Milliseconds before a further action of a step, so that its mark is seen first, and before looking again. */
const pace = { act: 1800, again: 300 };

/** Least and most time to read a step in, in milliseconds; nobody waits for a long list to be learned by heart. */
const reading = { least: 2500, most: 9000 };

/** How long the player waits for a screen that does not come, in milliseconds. */
const patience = 8000;

export function openPlayer(
  session: LiveSession,
  script: Script,
  later: (milliseconds: number, run: () => void) => () => void,
  tell: (state: Playing) => void,
): Player {
  let state: Playing = 'off';
  let cancel = () => {};
  let waited = 0;

  const become = (next: Playing) => {
    state = next;
    cancel();
    tell(next);
  };

  /** What the guide has one do at this moment; null while a screen or an answer is still to come. */
  const next = (guide: Guide): Move | { kind: 'home' } | null => {
    const view = session.view();
    if (view.isBusy) return null;
    const move = nextMove(guide.flow, guide.coach, view.showing, script.answers(guide, view));
    const isHome = stepOf(guide.flow, guide.coach.at).screen?.screen === 'home-screen';
    return move ?? (isHome ? { kind: 'home' } : null);
  };

  /** A step is read before anything is done about it. */
  const timeFor = (guide: Guide) =>
    guide.coach.performed > 0
      ? pace.act
      : Math.min(reading.most, Math.max(reading.least, script.reading(guide)));

  /** Ticks the due step, having done what it asks for outside the screens against what is wrong. */
  const tick = ({ flow, coach }: Guide, choice: Id | null) => {
    const step = stepOf(flow, coach.at);
    const { failure, inHand } = session.moment();
    for (const deed of failure && step.cures.includes(failure) ? deedsOf(step, inHand) : []) {
      if (deed.kind === 'wait') session.advance(deed.seconds);
      else session.set(deed.settings);
    }
    session.tick(choice);
  };

  const plan = () => {
    if (state !== 'playing') return;
    const { guide } = session.view();
    if (!guide || guide.coach.state === 'finished') return become('off');
    const planned = next(guide);
    if (planned === null) {
      waited += pace.again;
      if (waited > patience && !session.view().isBusy) return become('stuck');
      cancel = later(pace.again, plan);
      return;
    }
    waited = 0;
    cancel = later(timeFor(guide), () => {
      const { guide: now } = session.view();
      const move = now && next(now);
      // Meanwhile the screen may have given the answer itself.
      if (!now || move?.kind !== planned.kind || now.coach.at !== guide.coach.at) return plan();
      if (move.kind === 'act') session.act(move.on, move.action);
      else if (move.kind === 'tick') tick(now, move.choice);
      else session.goHome();
      plan();
    });
  };

  return {
    play() {
      become('playing');
      waited = 0;
      plan();
    },
    pause() {
      if (state === 'playing') become('paused');
    },
    stop() {
      if (state !== 'off') become('off');
    },
  };
}

/** What the player knows of a guide besides its steps. */
export interface Script {
  /** The choices to take, by step. */
  answers: (guide: Guide, view: View) => Record<Id, Id>;
  /** How long it takes to read the step that is due, in milliseconds. */
  reading: (guide: Guide) => number;
}

export type Playing = 'off' | 'playing' | 'paused' | 'stuck';

export interface Player {
  play: () => void;
  pause: () => void;
  stop: () => void;
}
