/** What a text is compared by: its terms for the postings, and letter n-grams besides for the classifier. */
import { toUnits, type Unit } from './normalise.ts';
import { stem } from './stem.ts';
import { withoutStopWords } from './stop-words.ts';
import { findGroups, type Match, type Synonyms } from './synonyms.ts';

/**
 * The terms of a text, each once: a synonym group `#12` where one is named, else the stem of a Latin word or a pair of
 * neighbouring kanji and kana. Pairs of two hiragana are mostly grammar and left out.
 */
export function termsOf(text: string, synonyms: Synonyms): string[] {
  const units = withoutStopWords(toUnits(text));
  return [...new Set(placedTerms(units, findGroups(units, synonyms)).map(({ term }) => term))];
}

/** The terms of units with the places that each of them covers. */
export function placedTerms(units: readonly Unit[], matches: readonly Match[]): PlacedTerm[] {
  const inGroup = (place: number) =>
    matches.some(({ start, size }) => start <= place && place < start + size);
  const terms = matches.map(({ start, size, group }) => ({ term: `#${group}`, start, size }));
  for (const [place, unit] of units.entries()) {
    if (inGroup(place)) continue;
    if (unit.script === 'latin') terms.push({ term: stem(unit.text), start: place, size: 1 });
    const next = units[place + 1];
    if (isPair(unit, next) && !inGroup(place + 1))
      terms.push({ term: unit.text + (next?.text ?? ''), start: place, size: 2 });
  }
  return terms;
}

function isPair(unit: Unit, next: Unit | undefined): boolean {
  if (unit.script === 'latin' || !next?.joined || next.script === 'latin') return false;
  return !(unit.hiragana && next.hiragana);
}

/**
 * The features of a question for the classifier: its groups and words, those of them that stand together, and letter
 * n-grams. Stop words count beside their neighbours alone: `who may` asks for another answer than `how do`.
 */
export function featuresOf(text: string, synonyms: Synonyms): string[] {
  const asWritten = toUnits(text);
  const units = withoutStopWords(asWritten);
  const matches = findGroups(units, synonyms);
  const groups = [...new Set(matches.map(({ group }) => `#${group}`))].sort();
  const words = units.filter(isLatin).map((unit) => stem(unit.text));
  return [
    ...new Set([
      ...groups,
      ...groups.flatMap((one, at) => groups.slice(at + 1).map((other) => `${one}&${other}`)),
      ...words,
      ...neighbours(meanings(units, matches)),
      ...neighbours(asWritten.filter(isLatin).map((unit) => `=${unit.text}`)),
      ...grams(units),
    ]),
  ];
}

function isLatin({ script }: Unit): boolean {
  return script === 'latin';
}

/** Groups and Latin words in their order, a group in place of its words. */
function meanings(units: readonly Unit[], matches: readonly Match[]): string[] {
  return units.flatMap((unit, place) => {
    const match = matches.find(({ start, size }) => start <= place && place < start + size);
    if (match) return match.start === place ? [`#${match.group}`] : [];
    return isLatin(unit) ? [stem(unit.text)] : [];
  });
}

function neighbours(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** Four letters of Latin words, and kanji and kana alone and in pairs: triples would take the place of better weights. */
function grams(units: readonly Unit[]): string[] {
  const runs = [''];
  const found: string[] = [];
  for (const unit of units) {
    if (isLatin(unit)) {
      found.push(...pieces(`^${unit.text}$`, [4]));
      runs.push('');
    } else runs[runs.length - 1] += unit.long ? `${unit.text}ー` : unit.text;
  }
  return [...found, ...runs.flatMap((run) => pieces(run, [1, 2]))];
}

function pieces(text: string, sizes: readonly number[]): string[] {
  const found: string[] = [];
  for (const size of sizes)
    for (let at = 0; at + size <= text.length; at += 1) found.push(`~${text.slice(at, at + size)}`);
  return found;
}

interface PlacedTerm {
  term: string;
  start: number;
  size: number;
}
