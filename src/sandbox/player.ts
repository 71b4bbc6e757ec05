/** Plays a guide by itself at a pace at which one can follow, until the visitor takes over. */
import { type Move, nextMove } from '../coach/next-move.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import { stepOf } from '../flow/graph.ts';
import { isHomeScreen } from '../landmarks.ts';
import { offScreenActions } from '../simulator/off-screen.ts';
import type { Later } from '../simulator/session-contract.ts';
import type { Id, Surface } from '../surface.ts';
import type { LiveSession } from './live-session.ts';
import type { Guide } from './moment.ts';
import type { View } from './view.ts';

/**
 * Milliseconds at normal speed: to read a step, for the finger to get to a control and to press it, to see what has
 * changed, and before looking again for a screen that is still to come.
 */
export const pace = { leastReading: 500, mostReading: 1100, move: 600, press: 200, settle: 450, again: 300 };

/** How long the player waits for a screen that does not come, in milliseconds. */
const patience = 8000;

export const speeds = [0.5, 1, 2] as const;

export function openPlayer(session: LiveSession, script: Script, later: Later): Player {
  const listeners = new Set<() => void>();
  let state: PlayerState = { playing: 'off', finger: null, speed: script.speed };
  let cancel = () => {};
  let waited = 0;

  const become = (next: Partial<PlayerState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const halt = (playing: Playing) => {
    cancel();
    become({ playing, finger: null });
  };
  const after = (milliseconds: number, run: () => void) => {
    cancel();
    cancel = later(milliseconds / state.speed, run);
  };

  /** What the guide has one do at this moment; null while a screen or an answer is still to come. */
  const planned = (guide: Guide): Planned | null => {
    const view = session.view();
    if (view.isBusy) return null;
    const answers = script.answers(guide, view);
    const move = nextMove(guide.flow, guide.coach, view.showing, answers, view.idleOn);
    if (move) return move;
    const { screen } = stepOf(guide.flow, guide.coach.at);
    return screen && isHomeScreen(screen) ? { kind: 'home' } : null;
  };

  /** Ticks the due step, having done what it asks for outside the screens against what is wrong. */
  const tick = ({ flow, coach }: Guide, choice: Id | null) => {
    const step = stepOf(flow, coach.at);
    const { failure, activePhone, world } = session.moment();
    // What the scenario is about is put right where the guide asks whether it is right, be it before it is met.
    const trouble = failure ?? scenarios[world.scenario].failure;
    for (const action of trouble && step.cures.includes(trouble) ? offScreenActions(step, activePhone) : []) {
      if (action.kind === 'wait') session.advance(action.seconds);
      else session.set(action.settings);
    }
    session.tick(choice);
  };

  const perform = (guide: Guide, move: Planned) => {
    if (move.kind === 'act') session.act(move.on, move.action);
    else if (move.kind === 'tick') tick(guide, move.choice);
    else session.goHome();
  };

  /** The guide where it can still be played; ends the playing where it cannot. */
  const playable = (): Guide | null => {
    const { guide } = session.view();
    if (guide && guide.coach.state !== 'finished') return guide;
    halt('off');
    return null;
  };

  const plan = () => {
    const guide = playable();
    if (!guide) return;
    const move = planned(guide);
    if (move === null) {
      waited += pace.again;
      if (waited > patience && !session.view().isBusy) return halt('stuck');
      return after(pace.again, plan);
    }
    waited = 0;
    const isRead = guide.coach.performed > 0;
    after(isRead ? 0 : readingTime(script.reading(guide)), () => reach(guide, move));
  };

  /** The finger moves to the control and presses it; what is only ticked needs none. */
  const reach = (guide: Guide, move: Planned) => {
    if (move.kind === 'tick') return go(guide, move);
    const finger =
      move.kind === 'act' ? { on: move.on, control: move.action.control, value: move.action.value } : null;
    become({ finger: { ...(finger ?? home), isPressing: false } });
    after(pace.move, () => {
      become({ finger: { ...(finger ?? home), isPressing: true } });
      after(pace.press, () => go(guide, move));
    });
  };

  const go = (guide: Guide, move: Planned) => {
    const now = session.view().guide;
    // Meanwhile the screen may have given the answer itself, or the visitor.
    const again = now && now.coach.state !== 'finished' ? planned(now) : null;
    become({ finger: null });
    if (now && again?.kind === move.kind && now.coach.at === guide.coach.at) perform(now, again);
    after(pace.settle, plan);
  };

  const play = () => {
    waited = 0;
    become({ playing: 'playing' });
    plan();
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    play,
    pause() {
      if (state.playing === 'playing') halt('paused');
    },
    stop() {
      if (state.playing !== 'off') halt('off');
    },
    setSpeed(speed) {
      become({ speed });
      if (state.playing === 'playing') plan();
    },
    nextStep() {
      const guide = playable();
      if (!guide) return;
      const { playing } = state;
      halt('paused');
      const { at } = guide.coach;
      // A step has a few actions; more turns mean that an answer is still to come.
      for (let turn = 0; turn < 12; turn++) {
        const now = session.view().guide;
        if (!now || now.coach.state === 'finished' || now.coach.at !== at) break;
        const move = planned(now);
        if (!move) break;
        perform(now, move);
      }
      if (playing === 'playing') play();
    },
    previousStep() {
      const guide = session.view().guide;
      const before = guide?.coach.ticked.at(-1);
      if (!guide || before === undefined) return;
      const { playing } = state;
      halt('paused');
      if (!session.stepBackTo(before)) script.open(guide, before);
      if (playing === 'playing') play();
    },
  };
}

function readingTime(milliseconds: number): number {
  return Math.min(pace.mostReading, Math.max(pace.leastReading, milliseconds));
}

/** The button below the phone. */
const home = { on: null, control: 'home', value: null };

type Planned = Move | { kind: 'home' };

/** What the player knows of a guide besides its steps. */
export interface Script {
  /** The choices to take, by step. */
  answers: (guide: Guide, view: View) => Record<Id, Id>;
  /** How long it takes to read the step that is due, in milliseconds. */
  reading: (guide: Guide) => number;
  /** Opens a guide at a step to which the session cannot step back. */
  open: (guide: Guide, step: Id) => void;
  /** The speed that was chosen before. */
  speed: Speed;
}

export type Speed = (typeof speeds)[number];
export type Playing = 'off' | 'playing' | 'paused' | 'stuck';

/** Where the finger is: on a control of a surface, or, where `on` is null, on the phone's Home button. */
export interface Finger {
  on: Surface | null;
  control: Id;
  value: string | null;
  isPressing: boolean;
}

export interface PlayerState {
  playing: Playing;
  finger: Finger | null;
  speed: Speed;
}

export interface Player {
  subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  state: () => PlayerState;
  play: () => void;
  pause: () => void;
  stop: () => void;
  setSpeed: (speed: Speed) => void;
  /** Does at once what is left of the step that is due. */
  nextStep: () => void;
  /** Goes back to the step before. */
  previousStep: () => void;
}
