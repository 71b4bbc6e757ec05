/**
 * The id that is most like the one asked for: at most a third of it may differ. Null where none is alike.
 * @example nearest(['qr-expired', 'log-out'], 'qr-expird') // => 'qr-expired'
 */
export function nearest(ids: readonly string[], asked: string): string | null {
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
