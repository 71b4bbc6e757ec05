import { expect, test } from 'vitest';
import { newTrail, readTrail } from '../../../src/flow/trail.ts';
import type { Trail } from '../../../src/flow/types.ts';
import { target } from './sample-flows.ts';

const sound: Trail = {
  v: 1,
  at: target('scan-iphone/look'),
  answers: [{ question: 'os', choice: 'iphone' }],
  parked: [{ question: 'scan-iphone/look', choice: 'app' }],
  back: [target('scan-iphone/log-in')],
};

test('a sound trail is read as it is', () => {
  expect(readTrail(structuredClone(sound))).toEqual({ trail: sound, broken: false });
});

test.each([
  ['nothing', null],
  ['a text', 'trail'],
  ['an empty object', {}],
  ['another version', { ...sound, v: 2 }],
  ['a place without an article', { ...sound, at: { step: 'look' } }],
  ['a place that is no id', { ...sound, at: { article: '<b>', step: null } }],
  ['an answer to something else', { ...sound, answers: [{ question: 'colour', choice: 'red' }] }],
  ['free text as an answer', { ...sound, answers: [{ question: 'os', choice: 'My phone' }] }],
  ['answers that are no list', { ...sound, answers: { length: 3 } }],
])('%s is reported as broken', (_what, value) => {
  expect(readTrail(value).broken).toBe(true);
});

test('more answers than a reader can give are cut off', () => {
  const answers = Array.from({ length: 5000 }, () => ({ question: 'os', choice: 'iphone' }));
  const { trail, broken } = readTrail({ ...sound, answers });
  expect(trail.answers.length).toBeLessThanOrEqual(100);
  expect(broken).toBe(true);
});

test('someone who has just arrived has answered nothing', () => {
  expect(newTrail(sound.at)).toEqual({ ...sound, answers: [], parked: [], back: [] });
});
