/** How an article is practised in each world that it names, found out when the site is built. */
import { type ScenarioName, scenarios } from '../enrollment/scenarios.ts';
import { osOf } from '../flow/facets.ts';
import type { Flow } from '../flow/types.ts';
import type { Action, Id, Os, Surface } from '../surface.ts';
import type { Path } from './explore.ts';
import { performCure } from './perform-cure.ts';
import { practiceOf } from './perform-guide.ts';

/**
 * What leads up to an article's trouble in each of its worlds, and the answers that are true there. The guides for
 * activating and adding a user need neither: they begin with the world, and every answer shows on a screen.
 */
export function planPractice(flow: Flow, flows: readonly Flow[]): PracticePlan[] {
  const known = plans.get(flow);
  if (known) return known;
  const found = flow.facets.task === undefined ? planAll(flow, flows) : [];
  plans.set(flow, found);
  return found;
}

/** A flow has no language, so it is planned once. */
const plans = new WeakMap<Flow, PracticePlan[]>();

function planAll(flow: Flow, flows: readonly Flow[]): PracticePlan[] {
  return practiceOf(flow.practice).flatMap((scenario) =>
    scenarios[scenario].on
      .filter((os) => (osOf(flow) ?? os) === os)
      .map((os) => {
        const world = { scenario, os, early: flow.kind !== 'fix' };
        const { reproduction, paths } = performCure(flow, flows, world);
        const [best] = paths.toSorted(
          (one, other) =>
            rank(one, flows) - rank(other, flows) || other.performed.length - one.performed.length,
        );
        return {
          scenario,
          os,
          lead: (reproduction?.session.log ?? []).map(({ on, action }) => ({ on, action })),
          answers: Object.fromEntries((best?.taken ?? []).map((name) => name.split('/'))),
        };
      }),
  );
}

/** What is solved before what goes on elsewhere, and both before asking for help; of these, what has most to do. */
function rank({ ending, left }: Path, flows: readonly Flow[]): number {
  if (ending === 'solved' || ending === 'done') return 0;
  if (left !== null)
    return flows.some(({ id, practice }) => id === left.article && practice.length > 0) ? 1 : 2;
  return ending === 'contact' ? 4 : 3;
}

export interface PracticePlan {
  scenario: ScenarioName;
  os: Os;
  /** What is done before the article is opened. */
  lead: { on: Surface; action: Action }[];
  /** The choice to take at each question. */
  answers: Record<Id, Id>;
}
