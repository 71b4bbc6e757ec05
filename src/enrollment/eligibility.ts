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
  if (world.users.some((row) => row.id === user && row.activeOn !== null)) return 'already-enrolled';
  return null;
}

/** On an iPhone the screen lock is the proof (KB3861); on Android a PIN is (KB3862). */
function lacksLock(phone: Phone): boolean {
  return phone.os === 'iphone' && phone.lock === 'none';
}

/** @example isOlder('10.3', '11.0') // => true */
export function isOlder(version: string, oldest: string): boolean {
  const [a, b] = [version, oldest].map((text) => text.split('.').map(Number));
  const place = [0, 1, 2].find((index) => (a?.[index] ?? 0) !== (b?.[index] ?? 0));
  return place !== undefined && (a?.[place] ?? 0) < (b?.[place] ?? 0);
}
