/** Plays a guide by itself at a pace at which one can follow, until the visitor takes over. */
import { deedsOf } from '../practice/by-hand.ts';
import { stepAt } from '../practice/guide-steps.ts';
import { type Move, nextMove } from '../practice/next-move.ts';
import type { Id } from '../surface.ts';
import type { LiveSession } from './live-session.ts';
import type { Guide } from './moment.ts';
import type { View } from './view.ts';

/** Milliseconds before an action, so that its mark is seen first, and before a step that is only read is ticked. */
const pace = { act: 1800, read: 3500, again: 300 };

/** How long the player waits for a screen that does not come, in milliseconds. */
const patience = 8000;

/** @param answers the choices to take in a guide, by step */
export function openPlayer(
  session: LiveSession,
  answers: (guide: Guide, view: View) => Record<Id, Id>,
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
    const move = nextMove(guide.flow, guide.coach, view.showing, answers(guide, view));
    const isHome = stepAt(guide.flow, guide.coach).screen?.screen === 'home-screen';
    return move ?? (isHome ? { kind: 'home' } : null);
  };

  /** Ticks the due step, having done what it asks for outside the screens against what is wrong. */
  const tick = ({ flow, coach }: Guide, choice: Id | null) => {
    const step = stepAt(flow, coach);
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
    cancel = later(planned.kind === 'tick' ? pace.read : pace.act, () => {
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

export type Playing = 'off' | 'playing' | 'paused' | 'stuck';

export interface Player {
  play: () => void;
  pause: () => void;
  stop: () => void;
}
