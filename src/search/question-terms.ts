/** What a question is looked up by: its terms, and the titles and labels that it is as a whole. */
import type { Finder } from './data.ts';
import { placedTerms } from './features.ts';
import { toUnits, type Unit, unitsKey } from './normalise.ts';
import type { Posting } from './postings.ts';
import { withoutStopWords } from './stop-words.ts';
import { findGroups } from './synonyms.ts';

/** The terms of a question: those of its words, and every label of a screen that stands in it as a phrase. */
export function termsIn(text: string, { synonyms, postings }: Finder): Weighted[] {
  const units = withoutStopWords(toUnits(text));
  const terms = placedTerms(units, findGroups(units, synonyms)).map(({ term }) => term);
  const phrases: string[] = [];
  const shortest = units.some(({ script }) => script !== 'latin') ? shortestLabel.other : shortestLabel.latin;
  for (let start = 0; start < units.length; start += 1)
    for (let end = start + shortest; end <= Math.min(units.length, start + longestLabel); end += 1) {
      const key = phraseTerm(units.slice(start, end));
      if (postings.has(key)) phrases.push(key);
    }
  return [...new Set([...terms, ...phrases])].map((term) => ({ term, list: postings.get(term) ?? [] }));
}

/** The terms of a question and the beginnings of phrases in it: all that may be looked up for it. */
export function lookups(text: string, { synonyms }: Finder): string[] {
  const units = withoutStopWords(toUnits(text));
  const terms = placedTerms(units, findGroups(units, synonyms)).map(({ term }) => term);
  return [...terms, ...units.map((unit) => phraseTerm([unit]))];
}

/** In units: a word of two or three letters in Japanese is found by its terms, as are two Latin words. */
const shortestLabel = { latin: 3, other: 6 };
const longestLabel = 24;

/** The term of a label as a whole. */
export function phraseTerm(units: readonly Unit[]): string {
  return `"${unitsKey(units, true)}`;
}

/** Places of titles and labels that are the whole question, and of the articles of the numbers in it. */
export function exactPlaces(text: string, articles: readonly string[], finder: Finder): Set<number> {
  const units = toUnits(text);
  const places = new Set(
    finder.entries.filter(({ record }) => articles.includes(record.id)).map(({ place }) => place),
  );
  // A number names its article alone: the `IBKR` beside it is no label of a screen.
  if (units.length === 0 || articles.length > 0) return places;
  const key = unitsKey(units, true);
  for (const place of finder.titles.get(key) ?? []) places.add(place);
  for (const { place } of finder.postings.get(phraseTerm(withoutStopWords(units))) ?? []) places.add(place);
  return places;
}

/** A term with its postings. */
export interface Weighted {
  term: string;
  list: readonly Posting[];
}
