import { expect, test } from 'vitest';
import { type Coach, endingOf, follow, startCoach, tickByHand } from '../../../src/coach/coach.ts';
import { missedStep } from '../../../src/coach/needs.ts';
import type { Way } from '../../../src/flow/types.ts';
import { act, flow, showing, step, usedOn } from './sample-guide.ts';

const question: Way = {
  kind: 'ask',
  question: 'guide/what',
  choices: [{ id: 'elsewhere', to: { article: 'other', step: 'there' } }],
};
const withBanner = {
  ...flow,
  steps: flow.steps.flatMap((one) =>
    one.id === 'log-in'
      ? [
          step('log-in', 'portal/login', ['pick user practice01'], 'find-code'),
          step('find-code', 'portal/banner@code', [], 'open-camera'),
        ]
      : [one],
  ),
};

test('steps that are only read are passed over when the visitor does what comes after them', () => {
  const coach = act(startCoach(flow), 'portal/login', 'pick user practice01', {
    portal: 'portal/banner@code',
  });
  expect(coach).toMatchObject({
    at: 'open-camera',
    performed: 0,
    ticked: ['requirements', 'log-in'],
    state: 'on-way',
    left: null,
  });
});

test('a step is ticked only when the screen of the next one shows', () => {
  const aiming = startCoach(flow, 'aim');
  const waiting = act(aiming, 'iphone/camera@searching', 'aim viewfinder', { iphone: 'iphone/blocked' });
  expect(waiting).toMatchObject({ at: 'aim', performed: 1, ticked: [] });
  const arrived = follow(flow, waiting, {
    used: null,
    showing: showing({ iphone: 'iphone/camera@banner-app' }),
  });
  expect(arrived).toMatchObject({ at: 'read-banner', ticked: ['aim'] });
});

test('a question is answered by hand, or by doing what follows one of its answers', () => {
  const asked = startCoach(flow, 'read-banner');
  const banner = { iphone: 'iphone/camera@banner-app' };
  expect(tickByHand(flow, asked, 'app', showing(banner))).toMatchObject({
    at: 'open-app',
    ticked: ['read-banner'],
  });
  const done = act(asked, 'iphone/camera@banner-app', 'tap banner-app', {
    iphone: 'iphone/notification-permission',
  });
  expect(done).toMatchObject({ at: 'allow', ticked: ['read-banner', 'open-app'] });
});

test('a step that the phone does not show is passed over without a tick', () => {
  const coach = act(startCoach(flow, 'open-app'), 'iphone/camera@banner-app', 'tap banner-app', {
    iphone: 'iphone/setup',
  });
  expect(coach).toMatchObject({ at: 'pin', ticked: ['open-app'] });
});

test('another way is noticed, and forgotten once the due screen shows again', () => {
  const astray = act(startCoach(flow, 'open-camera'), 'iphone/home-screen', 'tap settings', {
    iphone: 'iphone/settings',
  });
  expect(astray).toMatchObject({ at: 'open-camera', state: 'astray' });
  const portal = 'portal/banner@code';
  const before = showing({ iphone: 'iphone/camera@searching', portal });
  const due = follow(flow, startCoach(flow, 'aim'), { showing: before, used: null });
  const aiming = act(due, 'iphone/camera@searching', 'tap switch-lens', {
    iphone: 'iphone/camera@front-lens',
    portal,
  });
  expect(aiming.state).toBe('astray');
  const back = act(aiming, 'iphone/camera@front-lens', 'tap switch-lens', {
    iphone: 'iphone/camera@searching',
    portal,
  });
  expect(back).toMatchObject({ at: 'aim', state: 'on-way' });
});

test('the wrong card leads astray and the right one back', () => {
  const pin = startCoach(flow, 'pin');
  const right = act(pin, 'iphone/setup', 'pick pin pin-right', { iphone: 'iphone/setup' });
  expect(right).toMatchObject({ performed: 1, state: 'on-way' });
  const wrong = act(right, 'iphone/setup', 'pick pin pin-short', { iphone: 'iphone/setup@too-short' });
  expect(wrong).toMatchObject({ performed: 0 });
  const mended = act(wrong, 'iphone/setup@too-short', 'pick pin pin-right', { iphone: 'iphone/setup' });
  expect(mended).toMatchObject({ performed: 1, state: 'on-way' });
});

test('an earlier id of a step, or one that nobody knows, still opens the guide', () => {
  expect(startCoach({ ...flow, steps: [{ ...step('a', null, [], 'a'), was: ['old'] }] }, 'old').at).toBe('a');
  expect(startCoach(flow, 'never-was').at).toBe('requirements');
});

test('a login that was done before is ticked, whatever became of the code since', () => {
  const asked = startCoach(flow, 'log-in');
  const seen = (portal: string) => follow(withBanner, asked, { used: null, showing: showing({ portal }) });
  expect(seen('portal/banner@code')).toMatchObject({ at: 'find-code', ticked: ['log-in'] });
  expect(seen('portal/banner@expired')).toMatchObject({ at: 'find-code', ticked: ['log-in'] });
  expect(seen('portal/waiting')).toMatchObject({ at: 'log-in', ticked: [] });
  expect(seen('portal/login@plain')).toMatchObject({ at: 'log-in', ticked: [] });
});

test('a question about what was done before is asked all the same', () => {
  const asking = {
    ...flow,
    steps: flow.steps.map((one) => (one.id === 'log-in' ? { ...one, way: question } : one)),
  };
  const seen = follow(asking, startCoach(asking, 'log-in'), {
    used: null,
    showing: showing({ portal: 'portal/banner@code' }),
  });
  expect(seen).toMatchObject({ at: 'log-in', performed: 1, ticked: [] });
});

test('an answer that leads into another article finishes the guide and says where it goes on', () => {
  const leaving = {
    ...flow,
    steps: flow.steps.map((one) => (one.id === 'read-banner' ? { ...one, way: question } : one)),
  };
  const coach = tickByHand(leaving, startCoach(leaving, 'read-banner'), 'elsewhere', showing({}));
  expect(coach).toMatchObject({ state: 'finished', left: { article: 'other', step: 'there' } });
  expect(endingOf(leaving, coach)).toBe('left');
  expect(endingOf(flow, { ...startCoach(flow, 'done'), state: 'finished' })).toBe('done');
});

test('logging out before the code is read is noticed, though the phone shows what it should', () => {
  const portal = 'portal/banner@code';
  const done: Coach = { ...startCoach(flow, 'open-camera'), ticked: ['log-in'] };
  const due = follow(flow, done, { showing: showing({ portal }), used: null });
  expect(due.state).toBe('on-way');
  const out = act(due, portal, 'tap log-out', { portal: 'portal/login' });
  expect(out).toMatchObject({ at: 'open-camera', ticked: ['log-in'], state: 'astray' });
  expect(missedStep(flow, out, showing({ portal: 'portal/login' }))?.id).toBe('log-in');
  const again = act(out, 'portal/login', 'pick user practice01', { portal });
  expect(again).toMatchObject({ at: 'open-camera', state: 'on-way' });
});

test('the wrong user, and a log-in that waits for a phone, tick nothing and are noticed', () => {
  const start = startCoach(flow, 'log-in');
  const other = follow(flow, start, {
    showing: { ...showing({ portal: 'portal/banner@code' }), user: 'practice02' },
    used: usedOn('portal/login', 'pick user practice02'),
  });
  expect(other).toMatchObject({ at: 'log-in', ticked: [], state: 'astray' });
  const waits = act(start, 'portal/login', 'pick user practice01', { portal: 'portal/waiting' });
  expect(waits).toMatchObject({ at: 'log-in', ticked: [], state: 'astray' });
});

test('while an answer is to come nobody is said to be astray', () => {
  const used = usedOn('portal/login', 'pick user practice01');
  const seen = { showing: showing({}), used, isPending: true };
  expect(follow(flow, startCoach(flow, 'log-in'), seen)).toMatchObject({ at: 'log-in', state: 'on-way' });
});
