/** Plays a guide by itself at a pace at which one can follow, until the visitor takes over. */
import { stepAt } from '../practice/guide-steps.ts';
import { nextMove } from '../practice/next-move.ts';
import type { LiveSession } from './live-session.ts';

/** Milliseconds before an action, so that its mark is seen first, and before a step that is only read is ticked. */
const pace = { act: 1800, read: 3500, again: 300 };

/** How long the player waits for a screen that does not come, in milliseconds. */
const patience = 8000;

export function openPlayer(
  session: LiveSession,
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

  const plan = () => {
    if (state !== 'playing') return;
    const { guide, showing, isBusy } = session.view();
    if (!guide || guide.coach.state === 'finished') return become('off');
    const { screen } = stepAt(guide.flow, guide.coach);
    const move = isBusy ? null : nextMove(guide.flow, guide.coach, showing);
    const goesHome = !isBusy && move === null && screen?.screen === 'home-screen';
    if (move === null && !goesHome) {
      waited += pace.again;
      if (waited > patience && !isBusy) return become('stuck');
      cancel = later(pace.again, plan);
      return;
    }
    waited = 0;
    cancel = later(move?.kind === 'tick' ? pace.read : pace.act, () => {
      if (move?.kind === 'act') session.act(move.on, move.action);
      else if (move?.kind === 'tick') session.tick(move.choice);
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
