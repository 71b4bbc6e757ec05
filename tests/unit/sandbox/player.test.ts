import { expect, test } from 'vitest';
import { startCoach } from '../../../src/coach/coach.ts';
import { openLiveSession } from '../../../src/sandbox/live-session.ts';
import { openPlayer } from '../../../src/sandbox/player.ts';
import { pace } from '../../../src/sandbox/player-machine.ts';
import { initialSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import type { Speed } from '../../../src/sandbox/speeds.ts';
import { standstill } from '../../../src/simulator/session.ts';
import { flow } from '../coach/sample-guide.ts';

const now = 1_800_000_000;

test.each([
  ['a short step is read in the least time', 10, pace.leastReading],
  ['a longer one in its own', 800, 800],
  ['a long list is not waited for', 60_000, pace.mostReading],
])('%s', (_name, reading, expected) => {
  const { player, waits } = open('open-camera', reading);
  player.play();
  expect(waits).toEqual([expected]);
});

test('an action is seen: the finger moves to the control, presses it, and what changed is shown', () => {
  const { player, session, waits, next } = open('log-in', 0);
  player.play();
  next();
  expect(player.state().finger).toMatchObject({ on: 'portal', control: 'user', isPressing: false });
  next();
  expect(player.state().finger).toMatchObject({ isPressing: true });
  expect(session.view().showing.portal.screen).toBe('login');
  next();
  expect(player.state().finger).toBeNull();
  expect(session.view().showing.portal.screen).toBe('banner');
  expect(waits).toEqual([pace.leastReading, pace.move, pace.press, pace.settle]);
});

test.each([
  [0.5, 2],
  [2, 0.5],
] as const)('at %s times the speed everything takes %s times as long', (speed, factor) => {
  const { player, waits, next } = open('log-in', 0, speed);
  player.play();
  for (let turn = 0; turn < 3; turn++) next();
  expect(waits).toEqual([pace.leastReading, pace.move, pace.press, pace.settle].map((wait) => wait * factor));
});

test('a guide that is paused does nothing more, and goes on when told', () => {
  const { player, session, next } = open('log-in', 0);
  player.play();
  player.pause();
  expect([player.state().playing, next()]).toEqual(['paused', false]);
  expect(session.view().showing.portal.screen).toBe('login');
  player.play();
  for (let turn = 0; turn < 3; turn++) next();
  expect(session.view().showing.portal.screen).toBe('banner');
});

test('what the visitor did meanwhile is not done a second time', () => {
  const { player, session, next } = open('log-in', 0);
  player.play();
  session.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  for (let turn = 0; turn < 3; turn++) next();
  expect(session.view().guide?.coach.at).toBe('open-camera');
  expect(session.view().world.portals).toHaveLength(1);
});

test('one can go to the next step and to the one before, and playing goes on', () => {
  const { player, session } = open('log-in', 0);
  player.play();
  player.nextStep();
  expect([session.view().guide?.coach.at, player.state().playing]).toEqual(['open-camera', 'playing']);
  player.pause();
  player.previousStep();
  expect(session.view().guide?.coach).toMatchObject({ at: 'log-in', performed: 0 });
  expect([session.view().showing.portal.screen, player.state().playing]).toEqual(['login', 'paused']);
});

test('a step before the one at which the guide was opened is opened anew', () => {
  const { player, session, opened } = open('open-camera', 0);
  const { guide } = session.view();
  if (guide) session.coachWith({ ...guide, coach: { ...guide.coach, ticked: ['log-in'] } });
  player.previousStep();
  expect(opened).toEqual(['log-in']);
});

function open(step: string, reading: number, speed: Speed = 1) {
  const guide = { flow, coach: startCoach(flow, step), back: null };
  const session = openLiveSession(initialSnapshot('first-activation', 'iphone', now, guide), standstill(now));
  const waits: number[] = [];
  const opened: string[] = [];
  let due: (() => void) | null = null;
  const player = openPlayer(
    session,
    { answers: () => ({}), reading: () => reading, open: (_, id) => opened.push(id), speed },
    (milliseconds, run) => {
      waits.push(milliseconds);
      due = run;
      return () => {
        if (due === run) due = null;
      };
    },
  );
  /** Lets the next timer go off; false where none is set. */
  const next = () => {
    const run = due;
    due = null;
    run?.();
    return run !== null;
  };
  return { player, session, waits, opened, next };
}
