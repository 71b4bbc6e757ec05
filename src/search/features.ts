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

/** The features of a question for the classifier: its terms, pairs of neighbouring words, and letter n-grams. */
export function featuresOf(text: string, synonyms: Synonyms): string[] {
  const units = withoutStopWords(toUnits(text));
  const features = new Set(findGroups(units, synonyms).map(({ group }) => `#${group}`));
  let run = '';
  for (const [place, { script, text: word, long }] of units.entries()) {
    if (script !== 'latin') {
      run += long ? `${word}ー` : word;
      continue;
    }
    addGrams(features, run, [1, 2, 3]);
    run = '';
    const short = stem(word);
    features.add(short);
    const before = units[place - 1];
    if (before?.script === 'latin') features.add(`${stem(before.text)} ${short}`);
    addGrams(features, `^${word}$`, [4]);
  }
  addGrams(features, run, [1, 2, 3]);
  return [...features];
}

function addGrams(features: Set<string>, text: string, sizes: readonly number[]): void {
  const letters = [...text];
  for (const size of sizes)
    for (let at = 0; at + size <= letters.length; at += 1)
      features.add(`~${letters.slice(at, at + size).join('')}`);
}

export interface PlacedTerm {
  term: string;
  start: number;
  size: number;
}
