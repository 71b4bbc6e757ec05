import { expect, test } from 'vitest';
import { openingOf } from '../../../src/sandbox/opening.ts';
import { initialSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import type { Kept } from '../../../src/sandbox/read-snapshot.ts';
import { guideWith, lastStep } from '../../support/guide-with.ts';
import { practise } from './practise.ts';

const now = 1_800_000_000;
const find = () => undefined;
const snapshot = initialSnapshot('add-user', 'android', now, null, '#v1.scenario=add-user');
const kept: Kept = {
  latest: snapshot,
  under: (hash) => (hash === snapshot.hash ? snapshot : null),
  isBroken: false,
};
const nothing: Kept = { latest: null, under: () => null, isBroken: false };

test.each([
  ['a plain visit goes on with what was kept', '', false, 'add-user', 'noticeResumed'],
  ['a reload of the same address does too', '#v1.scenario=add-user', true, 'add-user', 'noticeResumed'],
  ['a link starts its scenario afresh', '#v1.scenario=add-user', false, 'add-user', null],
  ['another address starts its own scenario', '#v1.scenario=code-used', true, 'code-used', null],
  ['an unknown scenario is reported and goes on', '#v1.scenario=never-was', false, 'add-user', 'noticeLink'],
  ['an unknown guide is reported and goes on', '#v1.guide=never-was', false, 'add-user', 'noticeLink'],
  ['an old form is reported and goes on', '#v0.x=y', false, 'add-user', 'noticeLink'],
  ['nonsense is reported and goes on', '#nonsense', false, 'add-user', 'noticeLink'],
  ['characters that no link has are reported', '#v1.os=%00', false, 'add-user', 'noticeLink'],
  ['what is understood of a link counts', '#v1.os=iphone&x=y', false, 'first-activation', 'noticeLink'],
  ['a practice code is explained', '#v1.code=DEMO-7KQM-2R9P-WX4L', false, 'first-activation', 'noticeCode'],
] as const)('%s', (_name, hash, isReturn, scenario, notice) => {
  const opening = openingOf({ hash, isReturn, kept, find, now });
  expect([opening.snapshot.world.scenario, opening.notice]).toEqual([scenario, notice]);
});

test('with nothing kept, a link of which nothing is understood starts from the beginning and says so', () => {
  const { snapshot, notice } = openingOf({
    hash: '#v1.scenario=never-was',
    isReturn: false,
    kept: nothing,
    find,
    now,
  });
  expect([snapshot.world.scenario, snapshot.hash, notice]).toEqual(['first-activation', '', 'noticeLink']);
});

test('a scenario that makes no sense on the asked phone takes the other one and says so', () => {
  const hash = '#v1.scenario=phone-rooted&os=iphone';
  const { snapshot, notice } = openingOf({ hash, isReturn: false, kept: nothing, find, now });
  expect([snapshot.world.os, notice]).toEqual(['android', 'noticeScenario']);
});

test('the address keeps only what was understood', () => {
  const hash = '#v1.scenario=code-used&os=android&code=DEMO-7KQM-2R9P-WX4L&pin=4821';
  expect(openingOf({ hash, isReturn: false, kept: nothing, find, now }).snapshot.hash).toBe(
    '#v1.scenario=code-used&os=android',
  );
});

test('a step that its guide does not have leaves the address too, and is reported', () => {
  const guide = practise(guideWith([lastStep('first'), lastStep('second', ['earlier'])]));
  const open = (hash: string) =>
    openingOf({
      hash,
      isReturn: false,
      kept: nothing,
      find: (id) => (id === 'guide' ? guide : undefined),
      now,
    });
  expect(open('#v1.guide=guide&step=qx83zv19kd42')).toMatchObject({
    snapshot: { hash: '#v1.guide=guide' },
    notice: 'noticeLink',
  });
  expect(open('#v1.guide=guide&step=earlier')).toMatchObject({
    snapshot: { hash: '#v1.guide=guide&step=second' },
    notice: null,
  });
});

test('what was kept and cannot be gone on with is begun afresh, and that is reported', () => {
  const broken = { ...nothing, isBroken: true };
  const open = (hash: string, isReturn: boolean) =>
    openingOf({ hash, isReturn, kept: broken, find, now }).notice;
  expect([
    open('', false),
    open('#v1.scenario=code-used', true),
    open('#v1.scenario=code-used', false),
  ]).toEqual(['noticeAfresh', 'noticeAfresh', null]);
});
