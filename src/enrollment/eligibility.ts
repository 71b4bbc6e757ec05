/** Which phone may activate IB Key, and for whom. */
import type { Os } from '../surface.ts';
import { policy } from './policy.ts';
import type { ServiceFailure } from './problems.ts';
import type { Phone, Purpose, UserId, World } from './world.ts';

/** Why a phone may not activate IB Key, or add a user, for that user; null where it may. */
export function whyNot(world: World, os: Os, purpose: Purpose, user: UserId): ServiceFailure | null {
  const phone = world.phones[os];
  if (phone.rooted) return 'phone-rooted';
  if (isOlder(phone.version, policy.oldestVersion[os])) return 'phone-too-old';
  if (lacksLock(phone)) return 'no-screen-lock';
  if (purpose === 'activate' && phone.enrolled.length > 0) return 'already-active';
  if (purpose === 'add-user' && phone.enrolled.length === 0) return 'not-active';
  const activeOn = world.users.find((row) => row.id === user)?.activeOn ?? null;
  if (purpose === 'activate' || purpose === 'add-user') return activeOn === null ? null : 'already-enrolled';
  if (activeOn === null) return 'not-active';
  const mayGoOn = purpose === 'recover' ? phone.recoverable.includes(user) : activeOn !== os;
  return mayGoOn ? null : 'already-enrolled';
}

/** On an iPhone the screen lock is the proof (KB3861); on Android a PIN is (KB3862). */
function lacksLock(phone: Phone): boolean {
  return phone.os === 'iphone' && phone.lock === 'none';
}

/** @example isOlder('10.3', '11.0') // => true */
function isOlder(version: string, oldest: string): boolean {
  return rank(version) < rank(oldest);
}

/** A number by which versions of up to three parts can be compared, each part below a thousand. */
function rank(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}
