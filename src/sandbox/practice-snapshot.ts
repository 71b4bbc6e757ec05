/** What can be gone back to: a snapshot of the session with the phone that shows and the guide that is followed. */
import type { Coach } from '../coach/coach.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Flow } from '../flow/types.ts';
import { isSameState, type Snapshot, startOf } from '../simulator/snapshot.ts';
import type { Id, Os } from '../surface.ts';

/** A scenario at its beginning. @param hash the fragment of its address */
export function initialSnapshot(
  scenario: ScenarioName,
  os: Os,
  now: number,
  guide: Guide | null = null,
  hash = '',
): PracticeSnapshot {
  return { ...startOf(scenario, os, now), activePhone: os, guide, hash };
}

/** True where nothing happened between two snapshots but that time passed. */
export function isSameSnapshot(one: PracticeSnapshot, other: PracticeSnapshot): boolean {
  return (
    one.activePhone === other.activePhone &&
    isSameState(one, other) &&
    JSON.stringify(one.guide?.coach) === JSON.stringify(other.guide?.coach)
  );
}

export interface PracticeSnapshot extends Snapshot {
  /** The phone that is shown. */
  activePhone: Os;
  guide: Guide | null;
  /** The fragment of the address under which the practice goes on. */
  hash: string;
}

export interface Guide {
  flow: Flow;
  coach: Coach;
  /** The step of a guide that was left for this article, to go back to; null where none was. */
  back: Back | null;
}

export interface Back {
  guide: Id;
  step: Id;
  /** The steps that were done. */
  ticked: Id[];
}
