import { waysOn } from '../../flow/graph.ts';
import type { Facets } from '../../flow/types.ts';
import { systems } from '../../surface.ts';
import { articleAt, type Library } from '../targets.ts';

/**
 * The guides of a task, by the phone's system and the way of entry; none for an answer that names no task.
 * @example guidesOf(articles, 'activate')[0] // => { article: 'activate-iphone-qr', os: 'iphone', entry: 'qr' }
 */
export function guidesOf(articles: Library, task: string): Guide[] {
  const guides = Object.values(articles).flatMap(({ flow: { id, facets } }) =>
    facets.task === task && facets.os && facets.entry
      ? { article: id, os: facets.os, entry: facets.entry }
      : [],
  );
  return entries.flatMap((entry) =>
    systems.flatMap((os) => guides.filter((guide) => guide.os === os && guide.entry === entry)),
  );
}

/** The fixes to which the chooser's later questions lead, in its order, without those that the first question names. */
export function commonProblems(articles: Library): string[] {
  const [first = [], ...later] = articleAt(articles, 'start').flow.steps.map((step) =>
    waysOn(step).map(({ article }) => article),
  );
  const fixes = later.flat().filter((id) => articles[id]?.flow.kind === 'fix' && !first.includes(id));
  return [...new Set(fixes)].slice(0, 7);
}

const entries = ['qr', 'manual'] as const satisfies Facets['entry'][];

interface Guide {
  article: string;
  os: NonNullable<Facets['os']>;
  entry: NonNullable<Facets['entry']>;
}
