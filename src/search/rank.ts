/** Orders pages by how much of a question they answer. Pure, and the same in every browser. */
import type { Query, Want } from './rewrite.ts';
import { meaningTerm } from './terms.ts';
import { elsewhere } from './words.ts';

/**
 * Scores every page that has a wanted term, best first. `fit` is the part of the question's weight that the page
 * covers, 0 to 1; rare terms weigh more. Equal rounded scores are ordered by page.
 */
export function rank(query: Query, found: ReadonlyMap<string, readonly Posting[]>, pages: number): Ranked[] {
  const ranked = new Map<string, Ranked>();
  let wantedWeight = 0;
  for (const want of query.wanted) {
    const rarity = rarityOf(want, found, pages);
    const weight = want.weight * rarity;
    const covered = coverage(want, found);
    if (want.missed) wantedWeight += weight;
    for (const [page, { strength, places }] of covered) {
      const entry = ranked.get(page) ?? { page, score: 0, fit: 0, covered: 0, whole: false, places: [] };
      entry.score += weight * emphasize(strength);
      entry.fit += want.missed ? weight * Math.min(1, strength * fullStrength) : 0;
      entry.whole ||= want.whole === true;
      entry.places.push({ weight, places });
      ranked.set(page, entry);
    }
  }
  const all = [...ranked.values()].map((entry) => ({
    ...entry,
    fit: entry.whole ? 1 : wantedWeight === 0 ? 0 : entry.fit / wantedWeight,
    covered: entry.fit,
  }));
  return all.sort((a, b) => round(b.score) - round(a.score) || (a.page < b.page ? -1 : 1));
}

/** Scores are compared after rounding, so that the last digits of a calculation decide nothing. */
export function round(score: number): number {
  return Math.round(score * 1000);
}

/** Above 1, one place in a title is worth more than several in the text. */
const emphasis = 1.8;

/** A term in a page's title and keywords covers it wholly. */
const fullStrength = 1.25;

/**
 * How rare the best known alternative is, a title counting for more than a mention. What no page has counts a little
 * less than something rare: people tell stories. What belongs elsewhere counts more.
 */
function rarityOf(want: Want, found: ReadonlyMap<string, readonly Posting[]>, pages: number): number {
  const mentions = want.options.map(({ term }) =>
    (found.get(term) ?? []).reduce((sum, { strength }) => sum + emphasize(strength), 0),
  );
  const most = Math.max(...mentions);
  const rarity = (count: number) => Math.log(1 + (pages - count + 0.5) / (count + 0.5)) + 0.3;
  if (most > 0) return rarity(most);
  return rarity(3) * (want.options.some(({ term }) => term === elsewhereTerm) ? 1.5 : 0.6);
}

function emphasize(strength: number): number {
  return strength ** emphasis;
}

const elsewhereTerm = meaningTerm(elsewhere);

/** Per page the strongest alternative of a want. */
function coverage(
  want: Want,
  found: ReadonlyMap<string, readonly Posting[]>,
): Map<string, Omit<Posting, 'page'>> {
  const best = new Map<string, Omit<Posting, 'page'>>();
  for (const { term, weight } of want.options) {
    for (const { page, strength, places } of found.get(term) ?? []) {
      const known = best.get(page);
      const all = [...(known?.places ?? []), ...places];
      best.set(page, { strength: Math.max(known?.strength ?? 0, strength * weight), places: all });
    }
  }
  return best;
}

/** Where a term stands: `strength` is 0 to 1 and grows with weight and number of its places. */
export interface Posting {
  page: string;
  strength: number;
  places: readonly number[];
}

export interface Ranked {
  page: string;
  score: number;
  fit: number;
  /** The weight of what the page covers of the question. */
  covered: number;
  /** True when the question is the page's title, or that of one of its parts. */
  whole: boolean;
  /** Per wanted term its weight and where it stands. */
  places: { weight: number; places: readonly number[] }[];
}
