/** When Client Portal asks what became of its code or of its log-in: as often as the rules allow. */

import { virtualTime } from '../enrollment/clock.ts';
import { shownCode, shownPortal } from '../enrollment/facts.ts';
import type { World } from '../enrollment/world.ts';

/** @param time virtual seconds */
export function isLookDue(world: World, time: number): boolean {
  const { polling } =
    shownCode(world) ?? world.approvals.findLast((row) => row.portal === shownPortal(world)?.id) ?? {};
  return polling !== undefined && (polling.last === null || time > polling.last + polling.interval);
}

/** Looks every second whether it is time to ask, and asks; returns what ends that. */
export function keepLooking(page: Page): () => void {
  let stop = () => {};
  const wait = () => {
    stop = page.later(1000, () => {
      const world = page.world();
      if (!page.isAsking() && isLookDue(world, virtualTime(world, page.now()))) page.look();
      wait();
    });
  };
  wait();
  return () => stop();
}

interface Page {
  world: () => World;
  /** The wall clock in seconds since 1970. */
  now: () => number;
  later: (milliseconds: number, run: () => void) => () => void;
  look: () => void;
  /** True while the portal waits for an answer: asking again before it has come would be too often. */
  isAsking: () => boolean;
}
