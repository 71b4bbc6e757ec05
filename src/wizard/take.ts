import { goOn, leaveFor, withAnswer } from '../flow/onward.ts';
import type { Flow, Trail } from '../flow/types.ts';
import type { WayLink } from './way-link.ts';

/** The trail after a link was followed from where it stands; the same trail where the article knows no such way. */
export function take(flow: Flow | null, trail: Trail, link: WayLink): Trail {
  if (link.kind === 'trouble') return leaveFor(trail, link.to);
  if (link.kind === 'sibling') return { ...withAnswer(trail, link.answer), at: link.to };
  return flow ? goOn(flow, trail, link.choice) : trail;
}
