/** Virtual time: the wall clock plus the world's offset, in whole seconds since 1970. */
import { policy } from './policy.ts';
import type { Challenge, EnrollmentCode, World } from './world.ts';

/** @param now the wall clock in seconds since 1970; fractions are dropped. */
export function virtualTime(world: World, now: number): number {
  return Math.floor(now) + world.offset;
}

/** @example formatInstant(1767603600) // => '2026-01-05T09:00:00Z' */
export function formatInstant(time: number): string {
  return new Date(time * 1000).toISOString().replace('.000', '');
}

/**
 * The world as it is at a virtual time: codes, challenges and approvals past their time have expired, and a log-in that nobody
 * approved is over. The same world comes back where nothing is due.
 */
export function settle(world: World, time: number): World {
  return settleReplies(settleChallenges(settleApprovals(settleCodes(world, time), time), time), time);
}

function settleCodes(world: World, time: number): World {
  if (!world.codes.some((code) => isLive(code) && code.expires <= time)) return world;
  const codes = world.codes.map((code) =>
    isLive(code) && code.expires <= time ? { ...code, state: 'expired' as const } : code,
  );
  return { ...world, codes };
}

function settleApprovals(world: World, time: number): World {
  const due = world.approvals.filter((approval) => approval.state === 'waiting' && approval.expires <= time);
  if (due.length === 0) return world;
  const approvals = world.approvals.map((approval) =>
    due.includes(approval) ? { ...approval, state: 'expired' as const } : approval,
  );
  const portals = world.portals.map((portal) =>
    due.some((approval) => approval.portal === portal.id) ? { ...portal, state: 'ended' as const } : portal,
  );
  return { ...world, approvals, portals };
}

function settleChallenges(world: World, time: number): World {
  const isDue = ({ state, expires }: Challenge) => state === 'open' && expires <= time;
  if (!world.challenges.some(isDue)) return world;
  const challenges = world.challenges.map((row) => (isDue(row) ? { ...row, state: 'stale' as const } : row));
  return { ...world, challenges };
}

function settleReplies(world: World, time: number): World {
  const kept = Object.entries(world.replies).filter(([, reply]) => reply.at + policy.replyLife > time);
  if (kept.length === Object.keys(world.replies).length) return world;
  return { ...world, replies: Object.fromEntries(kept) };
}

/** True while a code may still lead to an active IB Key. */
export function isLive(code: EnrollmentCode): boolean {
  return code.state === 'pending' || code.state === 'claimed';
}
