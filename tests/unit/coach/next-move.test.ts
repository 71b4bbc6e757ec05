import { expect, test } from 'vitest';
import { follow, startCoach, tickByHand } from '../../../src/coach/coach.ts';
import { marksOf, nextMove, outline } from '../../../src/coach/next-move.ts';
import type { Surface } from '../../../src/surface.ts';
import { flow, showing } from './sample-guide.ts';

test('the controls that are still to be used are marked, and none at the end', () => {
  const pin = startCoach(flow, 'pin');
  expect(marksOf(flow, pin)?.controls).toEqual(['pin', 'activate']);
  expect(marksOf(flow, { ...pin, performed: 1 })?.controls).toEqual(['activate']);
  expect([marksOf(flow, pin)?.pick, marksOf(flow, { ...pin, performed: 1 })?.pick]).toEqual([
    'pin-right',
    undefined,
  ]);
  expect(marksOf(flow, startCoach(flow, 'requirements'))).toBe(null);
  expect(marksOf(flow, { ...pin, state: 'finished' })).toBe(null);
});

test('where the due screen does not show there is no move, but a question is answered by the screen', () => {
  const elsewhere = showing({ iphone: 'iphone/settings' });
  expect(nextMove(flow, startCoach(flow, 'pin'), elsewhere)).toBe(null);
  expect(nextMove(flow, startCoach(flow, 'allow'), elsewhere)).toEqual({ kind: 'tick', choice: null });
  const banner = showing({ iphone: 'iphone/camera@banner-app' });
  expect(nextMove(flow, startCoach(flow, 'read-banner'), banner)).toEqual({ kind: 'tick', choice: 'app' });
});

test('playing every next move leads through the whole guide', () => {
  let coach = startCoach(flow);
  const shown: Partial<Record<Surface, string>> = {};
  const effects: Record<string, [Surface, string]> = {
    user: ['portal', 'portal/banner@code'],
    camera: ['iphone', 'iphone/camera@searching'],
    viewfinder: ['iphone', 'iphone/camera@banner-app'],
    'banner-app': ['iphone', 'iphone/setup'],
    activate: ['iphone', 'iphone/activated'],
  };
  for (let turn = 0; coach.state !== 'finished'; turn++) {
    expect(turn).toBeLessThan(20);
    const move = nextMove(flow, coach, showing(shown));
    if (move?.kind === 'tick') coach = tickByHand(flow, coach, move.choice, showing(shown));
    if (move?.kind !== 'act') continue;
    const before = showing(shown)[move.on];
    const [surface, screen] = effects[move.action.control] ?? [];
    if (surface && screen) shown[surface] = screen;
    coach = follow(flow, coach, {
      used: { on: move.on, action: move.action, before },
      showing: showing(shown),
    });
  }
  expect(coach.ticked).toEqual([
    ...['requirements', 'log-in', 'open-camera', 'aim', 'read-banner', 'open-app', 'pin', 'done'],
  ]);
});

test('the outline shows what is done, what is due, and what lies ahead up to the next question', () => {
  const coach = { ...startCoach(flow, 'open-camera'), ticked: ['log-in'] };
  expect(outline(flow, coach).map(({ step: { id }, state }) => `${id} ${state}`)).toEqual([
    'log-in ticked',
    'open-camera due',
    'aim ahead',
    'read-banner ahead',
  ]);
});
