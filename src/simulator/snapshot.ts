/** Everything that has to be kept of a session to come back to where it was. */
import { createWorld } from '../enrollment/create-world.ts';
import type { FailureName } from '../enrollment/failures.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { World } from '../enrollment/world.ts';
import type { Action, Os, Surface } from '../surface.ts';
import type { Journeys } from './surfaces.ts';

/**
 * A scenario at its beginning.
 * @param now the wall clock in seconds since 1970
 * @param seed what its codes are drawn from; by itself another one every second
 */
export function startOf(scenario: ScenarioName, os: Os, now: number, seed = Math.floor(now)): Snapshot {
  const world = createWorld(scenario, { os, now, seed });
  return { world, journeys: null, typed: '', failure: null, notified: [], dismissed: [], log: [], held: [] };
}

/** True where nothing happened between two snapshots. */
export function isSameState(one: Snapshot, other: Snapshot): boolean {
  return (
    (one.world === other.world || JSON.stringify(one.world) === JSON.stringify(other.world)) &&
    JSON.stringify(one.journeys) === JSON.stringify(other.journeys)
  );
}

export interface Snapshot {
  world: World;
  /** Null where the journeys start from the world. */
  journeys: Journeys | null;
  /** What stands in the field for the code. */
  typed: string;
  /** The failure met most recently. */
  failure: FailureName | null;
  /** The approvals whose notification has appeared. */
  notified: readonly string[];
  /** Phones whose owner put a notification aside and is still on the home screen. */
  dismissed: readonly Os[];
  /** What was done. */
  log: readonly LogEntry[];
  /** Settings of the phones that nobody can change. */
  held: readonly string[];
}

export interface LogEntry {
  on: Surface;
  action: Action;
  /** Virtual seconds. */
  at: number;
}
