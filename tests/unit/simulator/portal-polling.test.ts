import { expect, test } from 'vitest';
import * as client from '../../../src/enrollment/client.ts';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { shownCode } from '../../../src/enrollment/facts.ts';
import { handle } from '../../../src/enrollment/server.ts';
import { isPollDue, keepPolling } from '../../../src/simulator/portal-polling.ts';

const now = 1_800_000_000;

test('with nothing to wait for, nothing is asked', () => {
  expect(isPollDue(createWorld('first-activation', { os: 'iphone', now }), now)).toBe(false);
});

test('a code is asked about at once, and then no sooner than the rules allow', () => {
  const world = createWorld('code-expired', { os: 'iphone', now });
  expect(isPollDue(world, now)).toBe(true);
  const code = shownCode(world);
  if (!code) throw new Error('The scenario shows a code.');
  const asked = handle(client.pollEnrollment(code.portal ?? '', code.id), world, now).world;
  const interval = shownCode(asked)?.polling.interval ?? 0;
  expect(interval).toBeGreaterThan(0);
  expect([now + 1, now + interval, now + interval + 1].map((time) => isPollDue(asked, time))).toEqual([
    false,
    false,
    true,
  ]);
});

test('a log-in that waits for the phone is asked about too', () => {
  const world = createWorld('notification-login', { os: 'iphone', now });
  expect(isPollDue(handle(client.logIn('practice01', 'practice-one'), world, now).world, now)).toBe(true);
});

test('the portal asks when it may, again and again, until it is told to stop', () => {
  const world = createWorld('code-expired', { os: 'iphone', now });
  const waiting: (() => void)[] = [];
  let asked = 0;
  let stopped = 0;
  const stop = keepPolling({
    world: () => world,
    now: () => now,
    isAsking: () => false,
    later: (_, run) => {
      waiting.push(run);
      return () => {
        stopped += 1;
      };
    },
    poll: () => {
      asked += 1;
    },
  });
  waiting.shift()?.();
  waiting.shift()?.();
  expect([asked, waiting.length]).toEqual([2, 1]);
  stop();
  expect(stopped).toBe(1);
});
