/** When Client Portal asks what became of its code or of its log-in: as often as the rules allow. */
import { shownCode, shownPortal } from '../enrollment/facts.ts';
import type { World } from '../enrollment/world.ts';

/** @param time virtual seconds */
export function isLookDue(world: World, time: number): boolean {
  const { polling } =
    shownCode(world) ?? world.approvals.findLast((row) => row.portal === shownPortal(world)?.id) ?? {};
  return polling !== undefined && (polling.last === null || time > polling.last + polling.interval);
}
