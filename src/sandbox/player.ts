/** Shows a guide that plays by itself in a session, on the clock of the page. */
import { type Actor, createActor, type SnapshotFrom } from 'xstate';
import type { Later } from '../simulator/session-contract.ts';
import type { Id } from '../surface.ts';
import type { LiveSession } from './live-session-contract.ts';
import { type Answers, openPerformer } from './performer.ts';
import { type Finger, playerMachine } from './player-machine.ts';
import type { Guide } from './practice-snapshot.ts';
import type { Speed } from './speeds.ts';

export function openPlayer(session: LiveSession, script: Script, later: Later): Player {
  const performer = openPerformer(session, script.answers);
  const { reading, speed } = script;
  const actor = createActor(playerMachine, {
    input: { performer, reading, speed },
    clock: {
      setTimeout: (run, milliseconds) => later(milliseconds, run),
      clearTimeout: (cancel) => cancel(),
    },
  });
  actor.on('do', ({ run }) => run());
  actor.start();
  return {
    actor,
    state: () => stateOf(actor.getSnapshot()),
    play: () => actor.send({ type: 'play' }),
    pause: () => actor.send({ type: 'pause' }),
    stop: () => actor.send({ type: 'stop' }),
    setSpeed: (speed) => actor.send({ type: 'speed', speed }),
    nextStep() {
      performer.performStep();
      actor.send({ type: 'moved' });
    },
    previousStep() {
      const guide = session.view().guide;
      const before = guide?.coach.ticked.at(-1);
      if (!guide || before === undefined) return;
      if (!performer.stepBackTo(before)) script.open(guide, before);
      actor.send({ type: 'moved' });
    },
  };
}

/** What the panel of the player shows. */
function stateOf({ value, context: { finger, speed } }: PlayerSnapshot): PlayerState {
  return { playing: typeof value === 'string' ? value : 'playing', finger, speed };
}

export type PlayerSnapshot = SnapshotFrom<typeof playerMachine>;

/** What the player knows of a guide besides its steps. */
export interface Script {
  answers: Answers;
  /** How long it takes to read the step that is due, in milliseconds. */
  reading: (guide: Guide) => number;
  /** Opens a guide at a step to which the session cannot step back. */
  open: (guide: Guide, step: Id) => void;
  /** The speed that was chosen before. */
  speed: Speed;
}

export type Playing = 'off' | 'playing' | 'paused' | 'stuck';

interface PlayerState {
  playing: Playing;
  finger: Finger | null;
  speed: Speed;
}

export interface Player {
  actor: Actor<typeof playerMachine>;
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
