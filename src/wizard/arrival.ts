import type { Replayed } from '../flow/replay.ts';
import { newTrail } from '../flow/trail.ts';
import type { Target, Trail } from '../flow/types.ts';

/** The arrival of a reader whom this device does not know: the trail begins here. */
export function arrivalAt(at: Target): Arrival {
  return { trail: newTrail(at), before: null, notice: null };
}

export interface Arrival {
  trail: Trail;
  /** The step that the reader came from, for Back. */
  before: Target | null;
  notice: Replayed['notice'];
}
