/** Postings: which records have a term, and how strongly; packed as text that compresses well. */
import { mostParts } from './constants.ts';
import { termsOf } from './features.ts';
import { letterOf, mostInLetter, numberOf } from './letters.ts';
import type { RecordTexts, SearchRecord } from './records.ts';
import type { Synonyms } from './synonyms.ts';

/** Where a term stands, the most telling place first: title, keywords and labels, text, the authors' questions. */
export const levels = ['title', 'named', 'said', 'asked'] as const;

/**
 * The postings of all records. An article's own words come first, then those of its parts, then the next record.
 * @param askedAlone true to keep terms that stand in questions alone; without it they come with the second opinion
 */
export function makePostings(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  askedAlone = false,
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
  const isAsked = ({ level }: Posting) => levels[level] === 'asked';
  return new Map([...postings].filter(([, list]) => askedAlone || !list.every(isAsked)));
}

function levelsOf({ title, named, said, asked }: RecordTexts, synonyms: Synonyms): Map<string, number> {
  const found = new Map<string, number>();
  for (const [level, text] of [title, named.join('\n'), said, asked.join('\n')].entries())
    for (const term of termsOf(text, synonyms)) if (!found.has(term)) found.set(term, level);
  return found;
}

/** One letter for each posting: the distance from the one before it, and the level. Longer distances take more letters. */
export function packPostings(list: readonly Posting[]): string {
  let before = 0;
  return list
    .map(({ place, level }) => {
      const distance = place - before;
      before = place;
      const rest = distance % longestStep;
      return letterOf(mostInLetter).repeat((distance - rest) / longestStep) + letterOf(rest * 4 + level);
    })
    .join('');
}

export function unpackPostings(packed: string): Posting[] {
  let place = 0;
  return [...packed].flatMap((letter) => {
    const number = numberOf(letter);
    place += number === mostInLetter ? longestStep : Math.floor(number / 4);
    return number === mostInLetter ? [] : [{ place, level: number % 4 }];
  });
}

/** Four levels for each distance have to fit into a letter, beside the one that tells of a longer distance. */
const longestStep = Math.floor(mostInLetter / 4);

export interface Posting {
  /** Of a record, or of a part of one, in the order of `makePostings`. */
  place: number;
  /** Index into `levels`. */
  level: number;
}
