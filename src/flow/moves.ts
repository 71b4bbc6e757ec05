/** Articles and steps that moved to another article, as content/site.yaml lists them. */

import type { Flows } from './graph.ts';
import { parseTarget } from './targets.ts';

/**
 * The flows, each knowing which earlier places lead to it. `moved` maps `article` or `article/step` of an earlier
 * edition to `article` or `article/step` of this one; what leads to no article of today is left out.
 */
export function withMoves(flows: Flows, moved: Readonly<Record<string, string>>): Flows {
  const moves = Object.entries(moved).map(([from, to]) => ({ from: parseTarget(from), to: parseTarget(to) }));
  return Object.fromEntries(
    Object.values(flows).map((flow) => {
      const here = moves.filter(({ to }) => to.article === flow.id);
      const was = here.map(({ from, to }) => ({ from, to: to.step }));
      return [flow.id, was.length > 0 ? { ...flow, was } : flow];
    }),
  );
}
