/** Postings: which records have a term, and how strongly; packed as text that compresses well. */
import { termsOf } from './features.ts';
import type { RecordTexts, SearchRecord } from './records.ts';
import type { Synonyms } from './synonyms.ts';

/** How strongly a term speaks for a record by where it stands: its title, its keywords and labels, its text, the questions. */
export const strengths = [1, 0.8, 0.5, 0.8] as const;
/** The levels of what is printed. */
export const titleLevel = 0;
export const saidLevel = 2;

/** The level of the authors' questions. */
const askedLevel = 3;
/** A term that only questions have, of so many articles at most, is left out. */
const mostAskedOnly = 2;

/** A term of the plain text that more parts have than this tells none of them apart and is left out. */
const mostParts = 6;

/** The postings of all records. An article's own words come first, then those of its parts, then the next record. */
export function makePostings(records: readonly SearchRecord[], synonyms: Synonyms): Map<string, Posting[]> {
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
    const said = list.filter(({ level }) => level === saidLevel);
    if (said.length > mostParts)
      postings.set(
        term,
        list.filter(({ level }) => level !== saidLevel),
      );
  }
  return new Map([...postings].filter(([, list]) => isTelling(list)));
}

/** True unless only a question or two have the term: the classifier has learned from these already. */
function isTelling(list: readonly Posting[]): boolean {
  return list.length > (list.every(({ level }) => level === askedLevel) ? mostAskedOnly : 0);
}

function levelsOf({ title, named, said, asked }: RecordTexts, synonyms: Synonyms): Map<string, number> {
  const levels = new Map<string, number>();
  for (const [level, text] of [title, named.join('\n'), said, asked.join('\n')].entries())
    for (const term of termsOf(text, synonyms)) if (!levels.has(term)) levels.set(term, level);
  return levels;
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
  /** Index into `strengths`. */
  level: number;
}
