/** Articles whose facts were compared with their sources long ago. */
import type { Article } from '../flow/types.ts';
import type { Id } from '../surface.ts';

/** The articles that were last checked more than a year before `today`, a day such as `2026-11-23`, the oldest first. */
export function longUnchecked(
  articles: readonly Pick<Article, 'flow' | 'about'>[],
  today: string,
): { id: Id; checked: string }[] {
  const year = Number(today.slice(0, 4)) - 1;
  const limit = `${String(year).padStart(4, '0')}${today.slice(4)}`;
  return articles
    .map(({ flow, about }) => ({ id: flow.id, checked: about.checked }))
    .filter(({ checked }) => checked < limit)
    .toSorted((one, other) => (one.checked < other.checked ? -1 : 1));
}
