import { expect, test } from 'vitest';
import { startCoach } from '../../../src/coach/coach.ts';
import { openSession } from '../../../src/sandbox/live-session.ts';
import { beginning } from '../../../src/sandbox/moment.ts';
import { openPlayer, type Playing } from '../../../src/sandbox/player.ts';
import { silent } from '../../../src/sandbox/replay.ts';
import { flow } from '../coach/sample-guide.ts';

const now = 1_800_000_000;

test.each([
  ['a short step is read in the least time', 10, 2500],
  ['a longer one in its own', 4000, 4000],
  ['a long list is not waited for', 60_000, 9000],
])('%s', (_name, reading, expected) => {
  const { player, waits } = open('open-camera', reading);
  player.play();
  expect(waits).toEqual([expected]);
});

test('after the first action of a step the next one follows soon', () => {
  const { player, waits, next } = open('requirements', 4000);
  player.play();
  next();
  expect(waits).toEqual([4000, 4000]);
});

test('a guide that is paused does nothing more, and goes on when told', () => {
  const { player, session, next, said } = open('log-in', 0);
  player.play();
  player.pause();
  next();
  expect(session.view().showing.portal.screen).toBe('login');
  player.play();
  next();
  expect(session.view().showing.portal.screen).toBe('banner');
  expect(said).toEqual(['playing', 'paused', 'playing']);
});

test('what the visitor did meanwhile is not done a second time', () => {
  const { player, session, next } = open('log-in', 0);
  player.play();
  session.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  const { at } = session.view().guide?.coach ?? {};
  next();
  expect([session.view().guide?.coach.at, at]).toEqual(['open-camera', 'open-camera']);
  expect(session.view().world.portals).toHaveLength(1);
});

function open(step: string, reading: number) {
  const guide = { flow, coach: startCoach(flow, step), back: null };
  const session = openSession(beginning('first-activation', 'iphone', now, guide), {
    ...silent,
    now: () => now,
  });
  const waits: number[] = [];
  const said: Playing[] = [];
  let due = () => {};
  const player = openPlayer(
    session,
    { answers: () => ({}), reading: () => reading },
    (milliseconds, run) => {
      waits.push(milliseconds);
      due = run;
      return () => {
        if (due === run) due = () => {};
      };
    },
    (state) => said.push(state),
  );
  return { player, session, waits, said, next: () => due() };
}
