/** Which failure the visitor has before their eyes: several causes share one screen, and some have no screen at all. */
import { type Failure, type FailureName, failureNames, failureOf } from '../enrollment/failures.ts';
import type { Phone, World } from '../enrollment/world.ts';
import { portal } from '../landmarks.ts';
import { formatScreenRef, type Os, type ScreenRef, type Surface } from '../surface.ts';

/** @param last the failure that the service or the network answered with most recently; it decides between screens that look alike. */
export function troubleShown(
  showing: Record<Surface, ScreenRef>,
  world: World,
  os: Os,
  last: FailureName | null,
): FailureName | null {
  if (last !== null && isShown(last, showing, os)) return last;
  const phone = world.phones[os];
  const known = failureNames.map(failureOf).filter((failure) => agrees(failure, phone));
  const found = known.find(
    ({ name, source, undelivered }) => source === 'phone' && !undelivered && isShown(name, showing, os),
  );
  if (found) return found.name;
  const isLost = world.approvals.findLast(({ phone: on }) => on === os)?.state === 'undelivered';
  if (showing.portal.screen !== portal.waitingScreen || !isLost) return null;
  return known.find(({ undelivered }) => undelivered)?.name ?? null;
}

/** True while a log-in waits for the phone that is not in hand. */
export function waitsElsewhere(showing: Record<Surface, ScreenRef>, world: World, os: Os): boolean {
  const approval = world.approvals.at(-1);
  return (
    showing.portal.screen === portal.waitingScreen && approval?.state === 'waiting' && approval.phone !== os
  );
}

/**
 * True where the other phone has a part to play: IB Key is or was active on it, this one is no good, or it is in hand. A
 * lost one has none: whoever has a temporary code has not got the phone.
 */
export function offersOther(world: World, activePhone: Os, trouble: FailureName | null): boolean {
  if (world.temporaryCodes.length > 0) return false;
  return (
    activePhone !== world.os ||
    world.phones[world.os === 'iphone' ? 'android' : 'iphone'].app === 'installed' ||
    (trouble !== null && failureOf(trouble).remedy === 'other-phone')
  );
}

/** A screen alone may not tell a failure: the phone's settings have to agree. */
function agrees({ phone: values }: Failure, phone: Phone): boolean {
  return Object.entries(values).every(([setting, some]) =>
    (some as unknown[]).includes(phone[setting as keyof Phone]),
  ); // each is a setting of a phone
}

function isShown(name: FailureName, showing: Record<Surface, ScreenRef>, os: Os): boolean {
  const screen = failureOf(name).shown[os];
  return screen !== undefined && formatScreenRef(screen) === formatScreenRef(showing[screen.surface]);
}
