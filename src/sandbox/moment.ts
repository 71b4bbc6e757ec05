/** A moment of practice: everything that has to be kept to come back to where the visitor is. */
import type { Snapshot } from 'xstate';
import type { Coach } from '../coach/coach.ts';
import { createWorld } from '../enrollment/create-world.ts';
import type { FailureName } from '../enrollment/failures.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { World } from '../enrollment/world.ts';
import type { Flow } from '../flow/types.ts';
import type { Id, Os } from '../surface.ts';

/** The moment in which a scenario begins. */
export function beginning(scenario: ScenarioName, os: Os, now: number, guide: Guide | null = null): Moment {
  const world = createWorld(scenario, { os, now, seed: Math.floor(now) });
  return { world, inHand: os, journeys: null, draft: '', failure: null, guide };
}

/** True where nothing happened between two moments. */
export function isSameMoment(one: Moment, other: Moment): boolean {
  return one.world === other.world && JSON.stringify(one.journeys) === JSON.stringify(other.journeys);
}

export interface Moment {
  world: World;
  /** The phone that is shown. */
  inHand: Os;
  /** The journeys as XState keeps them; null where they start from the world. */
  journeys: Journeys | null;
  /** What stands in the code field. */
  draft: string;
  /** The failure met most recently. */
  failure: FailureName | null;
  guide: Guide | null;
}

/** A phone that nothing has happened on has no journey. */
export type Journeys = Record<Os, Snapshot<unknown> | null> & { portal: Snapshot<unknown> };

export interface Guide {
  flow: Flow;
  coach: Coach;
  /** The step of a guide that was left for this article, to go back to; null where none was. */
  back: Back | null;
}

export interface Back {
  guide: Id;
  step: Id;
}
