import { expect, test } from 'vitest';
import { withMoves } from '../../../src/flow/moves.ts';
import { changeAnswer, replay } from '../../../src/flow/replay.ts';
import { newTrail } from '../../../src/flow/trail.ts';
import type { Answer, Trail } from '../../../src/flow/types.ts';
import { sampleFlows, target } from './sample-flows.ts';

const iphone: Answer = { question: 'os', choice: 'iphone' };
const website: Answer = { question: 'scan-iphone/look', choice: 'website' };

test('a trail is gone again from the first question to its place', () => {
  const { path, notice } = replay(sampleFlows, trailAt('scan-iphone/install', [iphone, website]));
  expect(path.map(spell)).toEqual([
    'start/system',
    'scan-iphone/log-in',
    'scan-iphone/look',
    'scan-iphone/install',
  ]);
  expect(notice).toBeNull();
});

test('going back keeps the answers that were given further on', () => {
  const { trail } = replay(sampleFlows, trailAt('scan-iphone/log-in', [iphone, website]));
  expect(trail.answers).toEqual([iphone, website]);
});

test('a deep link without a trail gets the way that leads there', () => {
  const { path, trail } = replay(sampleFlows, newTrail(target('scan-iphone/done')));
  expect(path.map(spell)).toEqual([
    'start/system',
    'scan-iphone/log-in',
    'scan-iphone/look',
    'scan-iphone/done',
  ]);
  expect(trail.answers).toEqual([iphone]);
});

test('standing in a guide answers the questions for its facets', () => {
  const { trail } = replay(sampleFlows, trailAt('scan-android/enter-pin', [iphone]));
  expect(trail.answers).toEqual([{ question: 'os', choice: 'android' }]);
});

test('an earlier id of a step is followed, with a notice', () => {
  const { trail, notice } = replay(sampleFlows, trailAt('scan-iphone/sign-in', []));
  expect(spell(trail.at)).toBe('scan-iphone/log-in');
  expect(notice).toBe('moved');
});

test('places and answers of an article that moved are followed, with a notice', () => {
  const flows = withMoves(sampleFlows, {
    'scan-ios': 'scan-iphone',
    'pin-help/new': 'scan-android/enter-pin',
  });
  const old: Answer = { question: 'scan-ios/look', choice: 'website' };
  const { trail, path, notice } = replay(flows, trailAt('scan-ios/install', [iphone, old]));
  expect(path.map(spell)).toEqual([
    'start/system',
    'scan-iphone/log-in',
    'scan-iphone/look',
    'scan-iphone/install',
  ]);
  expect(trail.answers).toEqual([iphone, website]);
  expect(notice).toBe('moved');
  expect(spell(replay(flows, newTrail(target('pin-help/new'))).trail.at)).toBe('scan-android/enter-pin');
  expect(spell(replay(flows, newTrail(target('scan-ios/sign-in'))).trail.at)).toBe('scan-iphone/log-in');
});

test('a step that its moved article no longer has is unknown, and the article begins', () => {
  const flows = withMoves(sampleFlows, { 'scan-ios': 'scan-iphone' });
  const { trail, notice } = replay(flows, newTrail(target('scan-ios/gone')));
  expect(spell(trail.at)).toBe('scan-iphone/log-in');
  expect(notice).toBe('unknown');
});

test.each([
  ['scan-iphone/nothing', 'scan-iphone/log-in'],
  ['nothing/at-all', 'start/system'],
])('the unknown place %s becomes %s, with a notice', (from, to) => {
  const { trail, notice } = replay(sampleFlows, trailAt(from, []));
  expect(spell(trail.at)).toBe(to);
  expect(notice).toBe('unknown');
});

test('an answer that nobody offers any more is left out, with a notice', () => {
  const { trail, notice } = replay(
    sampleFlows,
    trailAt('start/system', [{ question: 'os', choice: 'windows' }]),
  );
  expect(trail.answers).toEqual([]);
  expect(notice).toBe('dropped');
});

test('an excursion to a fix remembers where it began until the reader is back', () => {
  const away: Trail = { ...trailAt('try-again/again', [iphone]), back: [target('scan-iphone/log-in')] };
  expect(replay(sampleFlows, away).trail.back.map(spell)).toEqual(['scan-iphone/log-in']);
  expect(replay(sampleFlows, away).path.map(spell)).toEqual([
    'start/system',
    'scan-iphone/log-in',
    'try-again/again',
  ]);
  expect(replay(sampleFlows, { ...away, at: target('scan-iphone/look') }).trail.back).toEqual([]);
});

test('changing the system in a guide leads to the sibling and parks what does not apply there', () => {
  const before = trailAt('scan-iphone/install', [iphone, website]);
  const { trail } = changeAnswer(sampleFlows, before, { question: 'os', choice: 'android' });
  expect(spell(trail.at)).toBe('scan-android/log-in');
  expect(trail.parked).toContainEqual(website);
});

test('undoing a change brings the parked answers back', () => {
  const changed = changeAnswer(sampleFlows, trailAt('scan-iphone/install', [iphone, website]), {
    question: 'os',
    choice: 'android',
  });
  const undone = changeAnswer(sampleFlows, changed.trail, iphone);
  expect(undone.trail.answers).toEqual([iphone, website]);
  expect(undone.trail.parked).not.toContainEqual(website);
});

test('a change that brings a step in between leads the reader there', () => {
  const before = trailAt('scan-iphone/done', [iphone, { question: 'scan-iphone/look', choice: 'app' }]);
  expect(spell(changeAnswer(sampleFlows, before, website).trail.at)).toBe('scan-iphone/install');
});

test('a change that leaves the place on the way leaves the reader there', () => {
  const before = trailAt('scan-iphone/done', [iphone, website]);
  const { trail } = changeAnswer(sampleFlows, before, { question: 'scan-iphone/look', choice: 'app' });
  expect(spell(trail.at)).toBe('scan-iphone/done');
});

function trailAt(at: string, answers: Answer[]): Trail {
  return { ...newTrail(target(at)), answers };
}

function spell({ article, step }: Trail['at']): string {
  return `${article}/${step}`;
}
