/** When Client Portal asks what became of its code or of its log-in: as often as the rules allow. */
import { virtualTime } from '../enrollment/clock.ts';
import { shownCode, shownPortal } from '../enrollment/facts.ts';
import type { World } from '../enrollment/world.ts';
import { portal } from '../landmarks.ts';
import type { ScreenRef, Surface } from '../surface.ts';

/** @param time virtual seconds */
export function isPollDue(world: World, time: number): boolean {
  const { polling } =
    shownCode(world) ?? world.approvals.findLast((row) => row.portal === shownPortal(world)?.id) ?? {};
  return polling !== undefined && (polling.last === null || time > polling.last + polling.interval);
}

/** True where the service knows already what Client Portal will show once it asks. */
export function isAnswerDue(
  world: World,
  { portal: shown }: Pick<Record<Surface, ScreenRef>, 'portal'>,
): boolean {
  const session = shownPortal(world);
  const code = shownCode(world);
  if (shown.screen === portal.codeScreen) return code?.state === 'completed';
  const approval = world.approvals.findLast((row) => row.portal === session?.id);
  const waitsOn: readonly string[] = [portal.waitingScreen, portal.logInCodeScreen, portal.challengeScreen];
  return waitsOn.includes(shown.screen) && approval?.state === 'approved';
}

/** Asks whenever it is time, as found out every second; returns what ends that. */
export function keepPolling(session: PolledSession): () => void {
  let stop = () => {};
  const wait = () => {
    stop = session.later(1000, () => {
      const world = session.world();
      if (!session.isAsking() && isPollDue(world, virtualTime(world, session.now()))) session.poll();
      wait();
    });
  };
  wait();
  return () => stop();
}

interface PolledSession {
  world: () => World;
  /** The wall clock in seconds since 1970. */
  now: () => number;
  later: (milliseconds: number, run: () => void) => () => void;
  poll: () => void;
  /** True while the portal waits for an answer: asking again before it has come would be too often. */
  isAsking: () => boolean;
}
