/** A moment of practice on the page: a snapshot of the session, the phone that shows, and the guide that is followed. */
import type { Coach } from '../coach/coach.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Flow } from '../flow/types.ts';
import { isSameState, type Snapshot, startOf } from '../simulator/snapshot.ts';
import type { Id, Os } from '../surface.ts';

/** The moment in which a scenario begins. @param hash the fragment of its address */
export function beginning(
  scenario: ScenarioName,
  os: Os,
  now: number,
  guide: Guide | null = null,
  hash = '',
): Moment {
  return { ...startOf(scenario, os, now), activePhone: os, guide, hash };
}

/** True where nothing happened between two moments but that time passed. */
export function isSameMoment(one: Moment, other: Moment): boolean {
  return (
    one.activePhone === other.activePhone &&
    isSameState(one, other) &&
    JSON.stringify(one.guide?.coach) === JSON.stringify(other.guide?.coach)
  );
}

export interface Moment extends Snapshot {
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
