import type { Target } from '../flow/types.ts';

/**
 * The article and step whose ids, present or earlier, are most like the ones asked for: at most a third of an id may
 * differ. The article alone where no step is alike; null where no article is.
 * @example nearest({ 'qr-expired': ['log-out'] }, { article: 'qr-expird', step: 'logout' }) // => { article: 'qr-expired', step: 'log-out' }
 */
export function nearest(places: Places, asked: Target): Target | null {
  const article = mostAlike(Object.keys(places), asked.article);
  if (article === null) return null;
  return { article, step: asked.step === null ? null : mostAlike(places[article] ?? [], asked.step) };
}

function mostAlike(ids: readonly string[], asked: string): string | null {
  const [best] = ids
    .map((id) => ({ id, distance: distance(id, asked) }))
    .filter((candidate) => candidate.distance <= candidate.id.length / 3)
    .sort((one, other) => one.distance - other.distance);
  return best?.id ?? null;
}

/** Levenshtein: how many letters must be put in, left out or replaced. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const last = row;
    row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
  }
  return row[other.length] ?? 0;
}

/** The ids of the steps of every article. */
export type Places = Readonly<Record<string, readonly string[]>>;
