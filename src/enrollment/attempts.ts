/** Codes and PINs that were refused, and when a phone has tried too often. */
import type { Os } from '../surface.ts';
import { policy } from './policy.ts';
import type { Attempt, World } from './world.ts';

/** Remembers an attempt; of one phone and kind only as many as a rule ever counts. */
export function addAttempt(world: World, attempt: Attempt): World {
  const alike = world.attempts.filter(
    (row) => row.phone === attempt.phone && row.failure === attempt.failure,
  );
  const oldest = alike.at(-policy.codeAttempts);
  return { ...world, attempts: [...world.attempts.filter((row) => row !== oldest), attempt] };
}

/** PINs refused on this phone since one was accepted. */
export function wrongPins(world: World, phone: Os): number {
  return world.attempts.filter((row) => row.phone === phone && row.failure === 'pin-incorrect').length;
}

/** Seconds until this phone may send a code again; 0 when it may. */
export function secondsLocked(world: World, phone: Os, time: number): number {
  const codes = world.attempts.filter((row) => row.phone === phone && row.failure !== 'pin-incorrect');
  const first = codes.at(-policy.codeAttempts);
  return first ? Math.max(0, first.at + policy.codeWindow - time) : 0;
}
