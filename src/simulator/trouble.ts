/** Which failure the visitor has before their eyes: several causes share one screen, and some have no screen at all. */
import { type FailureName, failureNames, failureOf } from '../enrollment/failures.ts';
import type { World } from '../enrollment/world.ts';
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
  const found = failureNames.find(
    (name) =>
      failureOf(name).source === 'phone' && isShown(name, showing, os) && holds[name]?.(phone) !== false,
  );
  if (found && found !== 'notifications-refused') return found;
  const lost = world.approvals.findLast(({ phone: on }) => on === os)?.state === 'undelivered';
  const waits = showing.portal.screen === 'waiting' && lost;
  if (waits && phone.notifications !== 'yes') return 'notifications-refused';
  return waits && phone.network === 'down' ? 'offline' : null;
}

/** True while a log-in waits for the phone that is not in hand. */
export function waitsElsewhere(showing: Record<Surface, ScreenRef>, world: World, os: Os): boolean {
  const approval = world.approvals.at(-1);
  return showing.portal.screen === 'waiting' && approval?.state === 'waiting' && approval.phone !== os;
}

/** True where the other phone has a part to play: IB Key is active on it, this one is no good, or it is in hand. */
export function offersOther(world: World, activePhone: Os, trouble: FailureName | null): boolean {
  return (
    activePhone !== world.os ||
    world.users.some(({ activeOn }) => activeOn !== null && activeOn !== world.os) ||
    (trouble !== null && failureOf(trouble).remedy === 'other-phone')
  );
}

/** A screen alone does not tell these: the phone's settings have to agree. */
const holds: Partial<Record<FailureName, (phone: World['phones'][Os]) => boolean>> = {
  'scanning-off': ({ scanCodes }) => !scanCodes,
};

function isShown(name: FailureName, showing: Record<Surface, ScreenRef>, os: Os): boolean {
  const screen = failureOf(name).shown[os];
  return screen !== undefined && formatScreenRef(screen) === formatScreenRef(showing[screen.surface]);
}
