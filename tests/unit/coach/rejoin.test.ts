import { expect, test } from 'vitest';
import { startCoach } from '../../../src/coach/coach.ts';
import { isAction, isOn, rejoin } from '../../../src/coach/rejoin.ts';
import { act, flow, usedOn } from './sample-guide.ts';

test('the visitor rejoins the guide by doing what any of its steps says', () => {
  const coach = { ...startCoach(flow, 'pin'), ticked: ['log-in', 'open-camera', 'aim', 'open-app'] };
  const again = act(coach, 'portal/login', 'pick user practice01', { portal: 'portal/banner@code' });
  expect(again).toMatchObject({ at: 'open-camera', ticked: ['log-in'], state: 'on-way' });
});

test('steps that are only read are passed on the way to what was done, and ticked', () => {
  const used = usedOn('portal/login', 'pick user practice01');
  expect(rejoin(flow, startCoach(flow), used)).toEqual({
    at: 'log-in',
    performed: 1,
    ticked: ['requirements'],
  });
});

test('what no step says leads nowhere', () => {
  expect(rejoin(flow, startCoach(flow, 'pin'), usedOn('iphone/settings', 'tap airplane'))).toBe(null);
});

test('an action counts on the screen of its step only, in whatever state that is', () => {
  const aim = flow.steps.find(({ id }) => id === 'aim');
  if (!aim) throw new Error('The sample has no such step.');
  const used = usedOn('iphone/camera@front-lens', 'aim viewfinder');
  expect([isOn(aim, used), isAction(aim, 0, used), isAction(aim, 1, used)]).toEqual([true, true, false]);
  expect(isAction(aim, 0, usedOn('iphone/settings', 'aim viewfinder'))).toBe(false);
  expect(isAction(aim, 0, usedOn('iphone/camera@searching', 'tap switch-lens'))).toBe(false);
});
