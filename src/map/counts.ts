/** How often customers stood at each step, for as long as the tab is open. */

const key = 'ib-key-guide.counts';

/** Keeps numbers by `article` or `article/step`. */
export function keepCounts(counts: Readonly<Record<string, number>>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(counts));
  } catch {
    // Blocked storage keeps nothing, and maps show no numbers.
  }
}

/** What is kept; nothing where it is not of this form. */
export function keptCounts(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([, count]) => Number.isInteger(count) && count > 0),
    );
  } catch {
    return {};
  }
}

/** The numbers for a map: of an article its steps, of the whole site the sum of each article. */
export function countsOn(
  article: string | null,
  counts: Readonly<Record<string, number>>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [address, count] of Object.entries(counts)) {
    const [id = '', step] = address.split('/');
    const box = article === null ? id : id === article ? step : undefined;
    if (box !== undefined) found.set(box, (found.get(box) ?? 0) + count);
  }
  return found;
}
