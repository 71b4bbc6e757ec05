import type { Flow, Step } from '../../src/flow/types.ts';
import type { Id } from '../../src/surface.ts';

/** A guide called `guide` that has these steps, and nothing else. */
export function guideWith(steps: Step[]): Flow {
  return {
    ...{ v: 1, id: 'guide', kind: 'guide' },
    ...{ facets: {}, kb: [], practice: [], related: [], troubles: [] },
    steps,
  };
}

/** A step on no screen that ends it; `was` are its earlier ids. */
export function lastStep(id: Id, was: Id[] = []): Step {
  return {
    ...{ id, was, number: 1, screen: null, does: [], onlyIfShown: false, troubles: [], cures: [] },
    ...{ sure: 'confirmed', way: { kind: 'end', ending: 'done', leaves: [] } },
  };
}
