/** Marks the words of a question in a text, and finds the sentence that has most of them. */
import { placedTerms } from './features.ts';
import { toUnits } from './normalise.ts';
import { sentencesOf } from './records.ts';
import { withoutStopWords } from './stop-words.ts';
import { findGroups, type Synonyms } from './synonyms.ts';

/** Longest excerpt, in characters. */
const longest = 160;

/** The text in pieces, those that a question asked for marked. Synonyms are marked as well. */
export function mark(text: string, terms: ReadonlySet<string>, synonyms: Synonyms): Piece[] {
  const units = withoutStopWords(toUnits(steady(text)));
  const marked = new Set<number>();
  for (const { term, start, size } of placedTerms(units, findGroups(units, synonyms))) {
    const first = units[start];
    const last = units[start + size - 1];
    if (!terms.has(term) || isSmall(term) || !first || !last) continue;
    for (let at = first.at; at < last.at + last.length; at += 1) marked.add(at);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    if (last?.marked === marked.has(at)) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), marked: marked.has(at) });
  }
  return pieces;
}

/** Words such as `on` are asked for and stand everywhere. */
function isSmall(term: string): boolean {
  return /^[a-z]{1,2}$/.test(term);
}

/** The sentence of a text that has most of the question's words; the first one when none has any. */
export function bestSentence(text: string, terms: ReadonlySet<string>, synonyms: Synonyms): string {
  const sentences = sentencesOf(text);
  let best = sentences[0] ?? '';
  let most = 0;
  for (const sentence of sentences) {
    const units = withoutStopWords(toUnits(sentence));
    const found = new Set(
      placedTerms(units, findGroups(units, synonyms)).flatMap(({ term }) => (terms.has(term) ? [term] : [])),
    ).size;
    if (found > most) [best, most] = [sentence, found];
  }
  return best.length > longest ? `${best.slice(0, longest).trimEnd()}…` : best;
}

/** The text with as many letters when it is normalised, so that places in it stay what they are. */
function steady(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const normal = text.charAt(at).normalize('NFKC').toLowerCase();
    return normal.length === 1 ? normal : ' ';
  }).join('');
}

export interface Piece {
  text: string;
  marked: boolean;
}
