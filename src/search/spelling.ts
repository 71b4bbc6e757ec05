/** Mending of typing mistakes on the small vocabulary of a word list. */

import { stem } from './stem.ts';
import type { Words } from './words.ts';

/**
 * What a Latin word that nobody knows may stand for: the word itself when it is known, else its mended form, else the
 * known words that it is made of. Empty when there is no good guess.
 */
export function mendWord(word: string, words: Words): string[] {
  if (isSpelled(word, words)) return [word];
  const typo = mendTypo(word, words.known);
  return typo === null ? (splitWord(word, words) ?? []) : [typo];
}

export function isSpelled(word: string, words: Words): boolean {
  return word.length < 3 || /\d/.test(word) || words.spelled.has(stem(word));
}

/** Known words that begin with what has been typed so far, the most frequent first. */
export function completeWord(start: string, words: Words): string[] {
  return start.length < 3 ? [] : words.known.filter((known) => known.startsWith(start)).slice(0, 6);
}

/** The nearest known word; null when none is near enough for its length. */
export function mendTypo(word: string, known: readonly string[]): string | null {
  const limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length < 4) continue;
    const edits = countEdits(word, candidate, least - 1);
    const cost = candidate[0] === word[0] ? edits : edits + 1;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** Two or three known words run together, such as `qrcode`; null when the word is not made so. */
function splitWord(word: string, words: Words): string[] | null {
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const head = word.slice(0, cut);
    if (!isKnown(head, words)) continue;
    const tail = word.slice(cut);
    if (isKnown(tail, words)) return [head, tail];
    const rest = tail.length > 5 ? splitWord(tail, words) : null;
    if (rest && rest.length === 2) return [head, ...rest];
  }
  return null;
}

function isKnown(word: string, words: Words): boolean {
  return word.length < 3 ? words.known.includes(word) : words.spelled.has(stem(word));
}

/** Insertions, deletions, changes and swaps of neighbours between two words; more than `limit` counts as limit + 1. */
function countEdits(from: string, to: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= to.length; j += 1) {
      const changed = from[i - 1] === to[j - 1] ? 0 : 1;
      let edits = Math.min(at(next, j - 1) + 1, at(row, j) + 1, at(row, j - 1) + changed);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
