/** How often Client Portal may ask (RFC 8628 section 3.5): each poll that comes too early makes the wait longer. */
import { policy } from './policy.ts';
import { type Outcome, refuse } from './replies.ts';
import type { Polling, World } from './world.ts';

export function startPolling(): Polling {
  return { interval: policy.pollInterval, last: null };
}

/** Counts a poll. What is final may be asked for at any pace. */
export function poll(polling: Polling, time: number, live: boolean): { tooFast: boolean; polling: Polling } {
  const tooFast = live && polling.last !== null && time < polling.last + polling.interval;
  const interval = tooFast
    ? Math.min(policy.longestInterval, polling.interval + policy.slowDown)
    : polling.interval;
  return { tooFast, polling: { interval, last: time } };
}

/** Refuses a poll that came too early. */
export function slowDown(call: { time: number }, world: World, interval: number): Outcome {
  return refuse(call, world, 'slow-down', { interval, headers: { 'retry-after': `${interval}` } });
}
