/** Terms: the words under which texts stand in the index. ASCII only, so that no segmenter can cut them. */
import { toUnits, type Unit, unitsKey } from './fold.ts';
import { lean } from './lean.ts';
import { stem } from './stem.ts';
import { findPhrases, firstGroup, type Words } from './words.ts';

/**
 * Every term of a text, each once, in the order of the text. What a short phrase of the word list says as a whole is
 * filed under its meaning alone, because a question with the same letters asks for the meaning too.
 */
export function termsOf(text: string, words: Words): string[] {
  const units = lean(toUnits(text));
  const matches = findPhrases(units, words);
  const terms = new Set<string>();
  for (const { same } of matches)
    for (const meaning of same) if (meaning >= firstGroup) terms.add(meaningTerm(meaning));
  const said = (start: number, size: number) =>
    matches.some(
      (match) =>
        match.same.some((meaning) => meaning >= firstGroup) && match.start === start && match.size === size,
    );
  for (const [at, unit] of units.entries()) {
    if (unit.script === 'latin' && !words.idle.has(stem(unit.text)) && !said(at, 1))
      terms.add(wordTerm(unit.text));
    if (unit.script === 'kanji') {
      const next = nextKanji(units, at);
      if (next && !said(at, 2)) terms.add(kanjiTerm(unit.text + next.text));
      if (!said(at, 1) && units[at - 1]?.script !== 'kanji' && units[at + 1]?.script !== 'kanji')
        terms.add(kanjiTerm(unit.text));
    }
  }
  return [...terms];
}

/** The kanji after the one at `at`, with at most the ending of a verb between: `読み取る` and `読取` share a pair. */
export function nextKanji(units: readonly Unit[], at: number): Unit | null {
  const next = units[at + 1];
  if (next?.script === 'kanji') return next;
  const second = units[at + 2];
  return next?.hiragana && verbEndings.includes(next.text) && second?.script === 'kanji' ? second : null;
}

const verbEndings = 'イキシチミリギビエケセテメレゲベ';

export function meaningTerm(meaning: number): string {
  return `m${meaning}`;
}

export function wordTerm(word: string): string {
  return `w${stem(word)}`;
}

/** @example kanjiTerm('通知') // => 'k901a77e5' */
export function kanjiTerm(letters: string): string {
  return `k${[...letters].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('')}`;
}

/** One term for a whole title, so that nothing but the title has it; null for a title without letters. */
export function titleTerm(title: string): string | null {
  const units = toUnits(title);
  if (units.length === 0) return null;
  let sum = 0x811c9dc5;
  for (const letter of unitsKey(units, true))
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `t${sum.toString(36)}`;
}

/** Pagefind also finds longer words; a last letter that stands in no term makes every term a whole word. */
export function closeTerm(term: string): string {
  return `${term}ж`;
}
