/** Postings: which records have a term, and how strongly; packed as text that compresses well. */
import { mostAskedOnly, mostParts } from './constants.ts';
import { termsOf } from './features.ts';
import type { RecordTexts, SearchRecord } from './records.ts';
import type { Synonyms } from './synonyms.ts';

/** Where a term stands, the most telling place first: title, keywords and labels, text, the authors' questions. */
export const levels = ['title', 'named', 'said', 'asked'] as const;

/**
 * The postings of all records. An article's own words come first, then those of its parts, then the next record.
 * @param untold a term that stands in questions alone, of so many articles at most, is left out
 */
export function makePostings(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  untold = mostAskedOnly,
): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  const places = records.flatMap(({ texts, parts }) => [texts, ...parts.map((part) => part.texts)]);
  for (const [place, texts] of places.entries()) {
    for (const [term, level] of levelsOf(texts, synonyms)) {
      const known = postings.get(term) ?? [];
      known.push({ place, level });
      postings.set(term, known);
    }
  }
  for (const [term, list] of postings) {
    const said = list.filter(({ level }) => levels[level] === 'said');
    if (said.length > mostParts)
      postings.set(
        term,
        list.filter(({ level }) => levels[level] !== 'said'),
      );
  }
  return new Map([...postings].filter(([, list]) => isTelling(list, untold)));
}

/** True unless only a question or two have the term: the classifier has learned from these already. */
function isTelling(list: readonly Posting[], untold: number): boolean {
  return list.length > (list.every(({ level }) => levels[level] === 'asked') ? untold : 0);
}

function levelsOf({ title, named, said, asked }: RecordTexts, synonyms: Synonyms): Map<string, number> {
  const found = new Map<string, number>();
  for (const [level, text] of [title, named.join('\n'), said, asked.join('\n')].entries())
    for (const term of termsOf(text, synonyms)) if (!found.has(term)) found.set(term, level);
  return found;
}

/** @example packPostings([{ place: 3, level: 0 }, { place: 40, level: 2 }]) // => '3A11C': distances in base 36 */
export function packPostings(list: readonly Posting[]): string {
  let before = 0;
  return list
    .map(({ place, level }) => {
      const distance = place - before;
      before = place;
      return distance.toString(36) + 'ABCD'.charAt(level);
    })
    .join('');
}

export function unpackPostings(packed: string): Posting[] {
  let place = 0;
  return [...packed.matchAll(/([0-9a-z]+)([ABCD])/g)].map(([, distance = '', level = '']) => {
    place += Number.parseInt(distance, 36);
    return { place, level: 'ABCD'.indexOf(level) };
  });
}

export interface Posting {
  /** Of a record, or of a part of one, in the order of `makePostings`. */
  place: number;
  /** Index into `levels`. */
  level: number;
}
