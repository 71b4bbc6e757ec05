import type { Flow } from '../flow/types.ts';
import type { Library } from './targets.ts';

/** Every article that one of the steps names as a trouble, in reading order. */
export function troublesOf(flow: Flow): string[] {
  return unique(flow.steps.flatMap((step) => step.troubles.map((trouble) => trouble.article)));
}

/** The articles that this one names as related, then those that name this one; troubles are shown elsewhere. */
export function relatedTo(articles: Library, id: string): string[] {
  const own = articles[id]?.flow;
  if (!own) return [];
  const naming = Object.values(articles)
    .filter(({ flow }) => flow.related.includes(id) || troublesOf(flow).includes(id))
    .map(({ flow }) => flow.id);
  const shown = [id, ...troublesOf(own)];
  return unique([...own.related, ...naming]).filter(
    (other) => !shown.includes(other) || own.related.includes(other),
  );
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
