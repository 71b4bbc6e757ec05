import { answersOf, type SandboxContent } from '../../src/sandbox/guides.ts';
import { openSession } from '../../src/sandbox/live-session.ts';
import type { Moment } from '../../src/sandbox/moment.ts';
import { openPlayer, type Playing } from '../../src/sandbox/player.ts';
import { silent } from '../../src/sandbox/replay.ts';

const started = 1_800_000_000;

/** Lets a guide play by itself on a clock that does not wait, and returns the moment in which it ends or gets stuck. */
export function playThrough(start: Moment, content: Pick<SandboxContent, 'rehearsals'>): Moment {
  const clock = openClock();
  const { later } = clock;
  const session = openSession(start, { ...silent, later, now: () => started + clock.now() / 1000 });
  const said: Playing[] = [];
  const player = openPlayer(
    session,
    { answers: ({ flow }, { world }) => answersOf(content, flow, world), reading: () => 0 },
    later,
    (state) => said.push(state),
  );
  player.play();
  for (let turn = 0; turn < 2000 && said.at(-1) === 'playing'; turn++) clock.tick();
  const moment = session.moment();
  session.close();
  return moment;
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
