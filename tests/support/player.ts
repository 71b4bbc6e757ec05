import { answersOf, type Practised } from '../../src/sandbox/guides.ts';
import { openLiveSession } from '../../src/sandbox/live-session.ts';
import { openPlayer, type Playing } from '../../src/sandbox/player.ts';
import type { PracticeSnapshot } from '../../src/sandbox/practice-snapshot.ts';
import { atOnce } from '../../src/simulator/transport.ts';

const started = 1_800_000_000;

/** Lets a guide play by itself on a clock that does not wait, and returns the snapshot in which it ends or gets stuck. */
export function playThrough(start: PracticeSnapshot, article: Practised): Played {
  const clock = openClock();
  const { later } = clock;
  const session = openLiveSession(start, {
    transport: atOnce,
    later,
    now: () => started + clock.now() / 1000,
  });
  const player = openPlayer(
    session,
    {
      answers: () => answersOf(article, session.view().world),
      reading: () => 10_000,
      open: () => {},
      speed: 1,
    },
    later,
  );
  player.play();
  for (let turn = 0; turn < 3000 && player.state().playing === 'playing'; turn++) clock.tick();
  const played = { ...session.snapshot(), seconds: clock.now() / 1000, playing: player.state().playing };
  session.close();
  return played;
}

/** Timers that go off in their order as soon as somebody asks for the next one. */
function openClock() {
  const due = new Set<{ at: number; run: () => void }>();
  let now = 0;
  return {
    now: () => now,
    later(milliseconds: number, run: () => void) {
      const timer = { at: now + milliseconds, run };
      due.add(timer);
      return () => void due.delete(timer);
    },
    tick() {
      const [next] = [...due].toSorted((one, other) => one.at - other.at);
      if (!next) return;
      due.delete(next);
      now = next.at;
      next.run();
    },
  };
}

export interface Played extends PracticeSnapshot {
  /** How long it took, the slowest reader reading. */
  seconds: number;
  playing: Playing;
}
