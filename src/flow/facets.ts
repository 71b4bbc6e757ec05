/** The facets of guides: what changes when a reader changes the task, the system or the way of entry. */
import { type Id, type Os, systems } from '../surface.ts';
import { type Flows, findStep } from './graph.ts';
import type { Facet, Facets, Flow, Target } from './types.ts';

export const facetNames: readonly Facet[] = ['task', 'os', 'entry'];

/** The system that an article is about: its facet, or the one of all phones in its steps; undefined where it is about both. */
export function osOf({ facets, steps }: Pick<Flow, 'facets' | 'steps'>): Os | undefined {
  if (facets.os) return facets.os;
  const phones = new Set(steps.map(({ screen }) => screen?.surface).filter((on) => on && on !== 'portal'));
  return phones.size === 1 ? systems.find((os) => phones.has(os)) : undefined;
}

/**
 * Where a reader goes who changes one facet: the same step of the guide that differs in this facet alone, or its first
 * step where it has no such step. Null where there is no such guide.
 */
export function siblingOf(flows: Flows, at: Target, facet: Facet, value: Id): Target | null {
  const flow = findStep(flows, at)?.flow;
  const siblings = flow ? Object.values(flows).filter((other) => isSibling(flow, other, facet, value)) : [];
  const sibling = siblings.find(({ variant }) => variant === flow?.variant) ?? siblings[0];
  if (!sibling) return null;
  const step = sibling.steps.find(({ id }) => id === at.step) ?? sibling.steps[0];
  return step ? { article: sibling.id, step: step.id } : null;
}

/** The values to which a facet can be changed from here, the present one included. */
export function facetChoices(flows: Flows, at: Target, facet: Facet): Id[] {
  const flow = findStep(flows, at)?.flow;
  if (flow?.facets[facet] === undefined) return [];
  const guides = Object.values(flows).filter((other) => isSibling(flow, other, facet, other.facets[facet]));
  return [...new Set(guides.flatMap(({ facets }) => facets[facet] ?? []))];
}

function isSibling(flow: Flow, other: Flow, facet: Facet, value: Id | undefined): boolean {
  if (value === undefined || flow.facets[facet] === undefined) return false;
  const wanted: Facets = { ...flow.facets, [facet]: value };
  return other.kind === flow.kind && facetNames.every((name) => other.facets[name] === wanted[name]);
}
