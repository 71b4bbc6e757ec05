/** Correction of misspelled words, against every form that the site's texts are written in. */

import { isFunctionWord } from './stop-words.ts';

/** Prefixes that turn a word into its opposite: a correction neither adds nor drops one. */
const reversing = /^(?:de|re|un|dis|in|mis)/;

/**
 * The question with its last word completed to the shortest known one that begins so: it may still be being typed. A
 * beginning of one or two letters is left out.
 */
export function completed(question: string, { sorted, known }: Vocabulary): string {
  const start = /(?<![a-z'’‘`´])[a-z]+$/.exec(question.normalize('NFKC').toLowerCase())?.[0];
  if (start === undefined || start.length === question.trim().length || known.has(start)) return question;
  const longer = sorted.filter((word) => word.startsWith(start)).sort((a, b) => a.length - b.length);
  if (longer.length === 0) return question;
  return question.slice(0, -start.length) + (start.length < 3 ? '' : longer[0]);
}

/** The question with each unknown word replaced by the nearest known one; null when nothing is to be corrected. */
export function correct(question: string, words: Vocabulary): string | null {
  let changed = false;
  const text = question.normalize('NFKC').replace(wordPattern, (written) => {
    const word = written.toLowerCase();
    if (isKnown(word, words) || words.plain.has(word)) return written;
    const nearest = nearestWord(word, words) ?? splitWord(word, words);
    if (nearest === null) return written;
    changed = true;
    return nearest;
  });
  return changed ? text : null;
}

/** Not the beginning of a contraction: `couldn't` is no misspelled `could`. */
const wordPattern = /[a-z]{4,}(?!['’‘`´]?[a-z])|[ァ-ヴー]{4,}/gi;

/** The plural of a known word is spelled rightly, and so is the singular; `dont` is no misspelled `done`. */
function isKnown(word: string, { known }: Vocabulary): boolean {
  return (
    isFunctionWord(word) ||
    known.has(word) ||
    known.has(`${word}s`) ||
    (word.endsWith('s') && known.has(word.slice(0, -1)))
  );
}

/** The known word with the fewest edits; null when none is near enough for its length, or two are equally near. */
function nearestWord(word: string, { sorted }: Vocabulary): string | null {
  const limit = word.length < 9 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of sorted) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length < 4) continue;
    if (candidate[0] !== word[0] || prefixOf(candidate) !== prefixOf(word)) continue;
    if (isOther(word, candidate)) continue;
    const edits = countEdits(word, candidate, least - 1);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Short Latin words with another letter in them are other words, such as `dear` and `dead`: slips leave out, double or swap. */
function isOther(word: string, candidate: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return (
    /^[a-z]{1,5}$/.test(word) && word.length === candidate.length && letters(word) !== letters(candidate)
  );
}

function prefixOf(word: string): string {
  return reversing.exec(word)?.[0] ?? '';
}

/** Two known words run together, such as `qrcode`. */
function splitWord(word: string, words: Vocabulary): string | null {
  for (let cut = 2; cut <= word.length - 3; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (isKnown(head, words) && isKnown(tail, words)) return `${head} ${tail}`;
  }
  return null;
}

/** Insertions, deletions, changes and swaps of neighbours between two words; more than `limit` counts as limit + 1. */
function countEdits(from: string, to: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = from[i - 1] === to[j - 1] ? 0 : 1;
      let edits = Math.min(cell(next, j - 1) + 1, cell(row, j) + 1, cell(row, j - 1) + changed);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        edits = Math.min(edits, cell(before, j - 2) + 1);
      next.push(edits);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return cell(row, to.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** @param sorted the written forms @param plain words that the site does not use, and that are spelled rightly all the same */
export function openVocabulary(sorted: readonly string[], plain: Iterable<string> = []): Vocabulary {
  return { sorted, known: new Set(sorted), plain: new Set(plain) };
}

/** Of a list of common words, those that would be corrected. */
export function plainWords(common: readonly string[], vocabulary: Vocabulary): string[] {
  const words = common.flatMap((word) => word.toLowerCase().match(/[a-z]+/g) ?? []);
  return [...new Set(words)].filter((word) => correct(word, vocabulary) !== null).sort();
}

/** The written forms of texts: Latin words, and words in katakana. */
export function writtenForms(texts: readonly string[]): string[] {
  const forms = texts.flatMap(
    (text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[a-z]{2,}|[ァ-ヴー]{3,}/g) ?? [],
  );
  return [...new Set(forms)].sort();
}

export interface Vocabulary {
  sorted: readonly string[];
  known: ReadonlySet<string>;
  /** Words that the site does not use, and that are spelled rightly all the same. */
  plain: ReadonlySet<string>;
}
