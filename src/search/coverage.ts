/** How much of a question each record and each of its parts has. */
import { half, strengths } from './constants.ts';
import type { Entry, Finder } from './data.ts';
import { levels } from './postings.ts';
import type { Weighted } from './question-terms.ts';

/** How much of a question the records and their parts cover, rare terms counting more. */
export function coverage(terms: readonly Weighted[], { entries, recordOf }: Finder): Coverage {
  const shares = new Map<number, number>();
  const printed = new Map<number, number>();
  let whole = 0;
  for (const { list } of terms) {
    const records = new Set(list.map(({ place }) => recordOf[place])).size;
    const rarity = Math.log(1 + (entries.length - records + 0.5) / (records + 0.5));
    whole += rarity;
    for (const { place, level } of list) {
      const gain = rarity * strengths[levels[level] ?? 'said'];
      shares.set(place, (shares.get(place) ?? 0) + gain);
      if (levels[level] === 'title' || levels[level] === 'said')
        printed.set(place, (printed.get(place) ?? 0) + gain);
    }
  }
  const share = (place: number) => (shares.get(place) ?? 0) / (whole || 1);
  return {
    best: (entry) => Math.max(...placesOf(entry).map(share)),
    isExact: (entry, exact) => placesOf(entry).some((place) => exact.has(place)),
    bestPart({ place, size }, exact) {
      // Keywords and questions are about the whole article and say nothing of its parts.
      const own = exact.has(place) ? 2 : (printed.get(place) ?? 0) / (whole || 1);
      let best: { at: number; share: number } | null = null;
      for (let at = 0; at < size; at += 1) {
        const covered = exact.has(place + 1 + at) ? 2 : share(place + 1 + at);
        if (covered >= half && covered > own && covered > (best?.share ?? 0)) best = { at, share: covered };
      }
      return best?.at ?? null;
    },
  };
}

/** Where a record and its parts stand in the postings. */
function placesOf({ place, size }: Entry): number[] {
  return Array.from({ length: size + 1 }, (_, at) => place + at);
}

export interface Coverage {
  /** The share of the question that a record or one of its parts covers, 0 to 1. */
  best: (entry: Entry) => number;
  isExact: (entry: Entry, exact: ReadonlySet<number>) => boolean;
  /** The part that covers more of the question than the record's own words do; null when none does. */
  bestPart: (entry: Entry, exact: ReadonlySet<number>) => number | null;
}
