import type { Flow } from '../../flow/types.ts';
import type { Library } from '../targets.ts';

/** The article's troubles: first those that its author lists, in that order, then those that its steps name. */
export function troublesOf(flow: Flow): string[] {
  const named = flow.steps.flatMap((step) => step.troubles.map((trouble) => trouble.article));
  return unique([...flow.troubles, ...named]);
}

/**
 * The articles that this one names as related, then those that name this one, unless they stand on its page already: as
 * a trouble, or as an answer to one of its questions.
 */
export function relatedTo(articles: Library, id: string): string[] {
  const own = articles[id]?.flow;
  if (!own) return [];
  const naming = Object.values(articles)
    .filter(({ flow }) => flow.related.includes(id) || troublesOf(flow).includes(id))
    .map(({ flow }) => flow.id);
  const shown = [id, ...troublesOf(own), ...answersOf(own)];
  return unique([...own.related, ...naming]).filter(
    (other) => !shown.includes(other) || own.related.includes(other),
  );
}

/** Every article to which an answer leads. */
export function answersOf(flow: Flow): string[] {
  return unique(
    flow.steps.flatMap(({ way }) => (way.kind === 'ask' ? way.choices.map(({ to }) => to.article) : [])),
  );
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
