import { start } from '../flow/follow.ts';
import type { Flows } from '../flow/graph.ts';
import { replay } from '../flow/replay.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Target, Trail } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import { fetchFlow } from './fetch-flow.ts';

/**
 * The flows that a trail speaks of and those that its ways lead into, for going it again. What cannot be had, such as
 * offline, is left out.
 * @param also places whose articles are needed besides
 */
export async function flowsFor(trail: Trail, also: readonly Target[] = []): Promise<Flows> {
  const asked = [...trail.answers, ...trail.parked].flatMap(({ question }) =>
    question.includes('/') ? [parseTarget(question)] : [],
  );
  const places = [trail.at, ...asked, ...trail.back, ...also];
  let flows = await fetchAll([start, ...places.map(({ article }) => article)]);
  for (let lacking = replay(flows, trail).lacking; lacking.length > 0; ) {
    const more = await fetchAll(lacking);
    if (Object.keys(more).length === 0) break;
    flows = { ...flows, ...more };
    lacking = replay(flows, trail).lacking;
  }
  return flows;
}

async function fetchAll(ids: readonly Id[]): Promise<Flows> {
  const fetched = await Promise.all([...new Set(ids)].map(fetchFlow));
  return Object.fromEntries(fetched.flatMap((flow) => (flow ? [[flow.id, flow]] : [])));
}
