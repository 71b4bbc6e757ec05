/** Reads a question piece by piece and mends what is misspelled. */
import { toUnits, type Unit } from './fold.ts';
import { isSmall, unifyNegation } from './lean.ts';
import { completeWord, isSpelled, mendTypo, mendWord } from './spelling.ts';
import { findPhrases, type Words } from './words.ts';

/** How sure a mended word is. */
export const mended = 0.85;

/** The pieces of a question without its small words. */
export function toPieces(text: string, words: Words): Piece[] {
  return mendUnits(toUnits(text), words)
    .filter(({ unit }) => !isSmall(unit))
    .map((piece) => ({ ...piece, unit: unifyNegation(piece.unit) }));
}

/** Latin words mended, split or completed; everything else as it is. */
function mendUnits(units: Unit[], words: Words): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, unit] of units.entries()) {
    const last = at === units.length - 1;
    if (unit.script !== 'latin' || isSpelled(unit.text, words)) pieces.push({ unit, weight: 1, options: [] });
    else if (last && completeWord(unit.text, words).length > 0)
      pieces.push({ unit, weight: 1, options: completeWord(unit.text, words) });
    else if (joinsKnown(pieces.at(-1), unit, words)) joinLast(pieces, unit);
    else {
      const guesses = mendWord(unit.text, words);
      if (guesses.length === 0) pieces.push({ unit, weight: 1, options: [] });
      for (const guess of guesses)
        pieces.push({ unit: { ...unit, text: guess }, weight: mended, options: [] });
    }
  }
  return mendKana(pieces, words);
}

function joinsKnown(before: Piece | undefined, unit: Unit, words: Words): boolean {
  return before?.unit.script === 'latin' && words.known.includes(before.unit.text + unit.text);
}

function joinLast(pieces: Piece[], unit: Unit): void {
  const before = pieces.pop();
  if (before) pieces.push({ ...before, unit: { ...before.unit, text: before.unit.text + unit.text } });
}

/** A katakana word of four or more letters that is nearly a known one becomes that one. */
function mendKana(pieces: Piece[], words: Words): Piece[] {
  const known = new Set(words.kana);
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = katakanaRun(pieces, at);
    const text = run.map(({ unit }) => unit.text).join('');
    const strange = run.length >= 4 && !known.has(text) && !isMadeOfWords(run, words);
    const guess = strange ? mendTypo(text, words.kana) : null;
    const first = run[0];
    if (guess && first)
      for (const [index, letter] of [...guess].entries())
        result.push({
          unit: { ...first.unit, text: letter, long: false, joined: index > 0 },
          weight: mended,
          options: [],
        });
    else result.push(...(run.length > 0 ? run : pieces.slice(at, at + 1)));
    at += Math.max(run.length, 1);
  }
  return result;
}

function isMadeOfWords(run: Piece[], words: Words): boolean {
  const units = run.map(({ unit }) => unit);
  return findPhrases(units, words).some(({ size }) => size >= 3);
}

function katakanaRun(pieces: Piece[], start: number): Piece[] {
  let end = start;
  while (isKatakana(pieces[end]) && (end === start || pieces[end]?.unit.joined)) end += 1;
  return pieces.slice(start, end);
}

function isKatakana(piece: Piece | undefined): boolean {
  return piece?.unit.script === 'kana' && !piece.unit.hiragana;
}

export interface Piece {
  unit: Unit;
  /** Below 1 when the word was mended. */
  weight: number;
  /** Known words of which this is the beginning. */
  options: string[];
}
