import type { Answer, Target } from '../flow/types.ts';
import { parsePath } from '../routes.ts';

/** What a link of a step page means for the trail; null for one that only leads to another page. */
export function wayLinkOf(link: HTMLAnchorElement): WayLink | null {
  const to = placeOf(link.pathname);
  const { choice, trouble, facet, value } = link.dataset;
  if (!to) return null;
  if (trouble !== undefined) return { kind: 'trouble', to };
  if (choice !== undefined || link.rel === 'next') return { kind: 'on', to, choice: choice ?? null };
  if (facet === undefined || value === undefined) return null;
  return { kind: 'sibling', to, answer: { question: facet, choice: value } as Answer }; // the page writes names of facets only
}

/** The article and step that a path names; null for any other page. */
export function placeOf(path: string): Target | null {
  const place = parsePath(path);
  return place?.kind === 'step' ? { article: place.article, step: place.step } : null;
}

/** A link of a step page that changes the trail. */
export type WayLink =
  | { kind: 'on'; to: Target; choice: string | null }
  | { kind: 'trouble'; to: Target }
  /** The same guide for another task, phone or way of entry. */
  | { kind: 'sibling'; to: Target; answer: Answer };

/** A link that was followed, and the step where it stood. */
export interface Taken {
  from: Target;
  link: WayLink;
}
