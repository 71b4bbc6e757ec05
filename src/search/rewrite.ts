/** The one way from what a reader typed to what is looked up; search box, search page and tests use it alike. */
import type { Facets } from '../flow/types.ts';
import { toUnits } from './fold.ts';
import { lean } from './lean.ts';
import { mended, type Piece, toPieces } from './mend.ts';
import { stem } from './stem.ts';
import { kanjiTerm, meaningTerm, nextKanji, titleTerm, wordTerm } from './terms.ts';
import { elsewhere, findPhrases, type Match, nothing, trouble, type Words } from './words.ts';

/** Longest question that is read, in characters; a pasted page says no more than its beginning. */
export const longestQuestion = 300;

const nearby = 0.6;
/** How much a strange word is missed, and a term under which nothing is filed. */
const strange = 0.5;
const strangeTerm = 'w?';
/** Who types a number wants its article before all others. */
const namedNumber = 6;
/** The words of a title, all and only they, are a question for that page. */
const wholeTitle = 1.5;

/** Rewrites a question into wanted terms, each with its alternatives. */
export function rewrite(question: string, words: Words): Query {
  const { numbers, rest } = takeNumbers(question.slice(0, longestQuestion), words);
  const pieces = toPieces(rest, words);
  const matches = findPhrases(
    pieces.map(({ unit }) => unit),
    words,
  );
  const named = numbers.map((number): Want => {
    return { weight: namedNumber, missed: true, options: [{ term: wordTerm(`kb${number}`), weight: 1 }] };
  });
  const title = titleTerm(question);
  if (title)
    named.push({ weight: wholeTitle, missed: false, whole: true, options: [{ term: title, weight: 1 }] });
  const own = (at: number) => ownWants(at, matches, pieces, words);
  const apart = [...pieces.keys()].filter(
    (at) => !matches.some((match) => match.near.length > 0 && covers(match, at)),
  );
  const wanted = [...phraseWants(matches, pieces), ...nearWants(matches, pieces, own), ...apart.flatMap(own)];
  return {
    wanted: [...named, ...onlyOnce(wanted)],
    facets: askedFacets(matches, words),
    trouble: matches.some(({ same }) => same.includes(trouble)),
    elsewhere: matches.some(({ same }) => same.includes(elsewhere)),
  };
}

function isAsked(meaning: number): boolean {
  return meaning !== nothing && meaning !== trouble;
}

/** Answers to facets that the question gives itself; a facet with two answers is left open. */
function askedFacets(matches: readonly Match[], words: Words): Facets {
  const answers = new Map<string, Set<string>>();
  for (const meaning of matches.flatMap(({ same }) => same)) {
    const [facet, value] = words.facets[meaning]?.split('.') ?? [];
    if (facet && value) answers.set(facet, new Set([...(answers.get(facet) ?? []), value]));
  }
  return Object.fromEntries(
    [...answers].flatMap(([facet, values]) => (values.size === 1 ? [[facet, ...values]] : [])),
  );
}

/** Saying a thing twice does not make it twice as important. */
function onlyOnce(wanted: readonly Want[]): Want[] {
  const byTerms = new Map<string, Want>();
  for (const one of wanted) {
    const terms = one.options.map(({ term }) => term).join(' ');
    const known = byTerms.get(terms);
    if (!known || (one.missed && !known.missed)) byTerms.set(terms, one);
  }
  return [...byTerms.values()];
}

/**
 * Takes Knowledge Base numbers out of a question, in any spelling: `KB2260`, `kb 2260`, `ＫＢ－２２６０`, `2260`. Numbers
 * of fewer than four digits count only with a prefix or alone.
 */
export function takeNumbers(question: string, words: Words): { numbers: string[]; rest: string } {
  const text = question.normalize('NFKC').toLowerCase();
  const numbers = new Set<string>();
  const rest = text.replace(numberPattern, (whole, prefix: string | undefined, spelled: string) => {
    const number = spelled.replace(/\D/g, '');
    const counts = prefix !== undefined || number.length === 4 || whole.trim() === text.trim();
    if (!counts || !words.kb.has(number)) return whole;
    numbers.add(number);
    return ' ';
  });
  return { numbers: [...numbers], rest };
}

const numberPattern =
  /(kb|article|記事番号|記事|ナレッジベース|knowledge base)?[\s#:.・_-]*(?:no\.?|number|番号)?[\s#:.・_-]*(?<!\d)(\d(?:[\s-]?\d){1,3})(?!\d)番?/g;

/** What the phrases of the word list ask for. A phrase inside a longer one helps, but is not missed. */
function phraseWants(matches: Match[], pieces: Piece[]): Want[] {
  return matches
    .map((match) => ({ ...match, same: match.same.filter(isAsked) }))
    .filter(({ same }) => same.length > 0)
    .map((match): Want => {
      const inner = matches.some((other) => other.same.length > 0 && contains(other, match));
      return {
        weight: inner ? 0.5 : 1,
        missed: !inner,
        options: options(match.same, sureness(match, pieces)),
      };
    });
}

/** What near phrases ask for: their own words, or the meaning that they come near. */
function nearWants(matches: Match[], pieces: Piece[], rest: (at: number) => Want[]): Want[] {
  return matches
    .filter(({ near }) => near.length > 0)
    .filter((match) => !matches.some((other) => contains(other, match)))
    .map((match): Want => {
      const own = Array.from({ length: match.size }, (_, index) => rest(match.start + index)).flat();
      const meanings = options(match.near, nearby * sureness(match, pieces));
      return { weight: 1, missed: true, options: [...own.flatMap((want) => want.options), ...meanings] };
    });
}

function sureness({ start, size }: Match, pieces: Piece[]): number {
  return Math.min(...pieces.slice(start, start + size).map(({ weight }) => weight));
}

function options(meanings: number[], weight: number): Want['options'] {
  return meanings.map((meaning) => ({ term: meaningTerm(meaning), weight }));
}

function contains(outer: Match, inner: Match): boolean {
  return (
    outer.size > inner.size &&
    outer.start <= inner.start &&
    outer.start + outer.size >= inner.start + inner.size
  );
}

/** What the word at a place asks for by itself; nothing where a phrase says it. */
function ownWants(at: number, matches: Match[], pieces: Piece[], words: Words): Want[] {
  const said = (place: number) =>
    matches.some((match) => match.same.some((meaning) => meaning !== trouble) && covers(match, place));
  const piece = pieces[at];
  if (!piece || said(at)) return [];
  if (piece.unit.script === 'latin') return wordWants(piece, words);
  if (piece.unit.script !== 'kanji') return [];
  const units = pieces.map(({ unit }) => unit);
  const next = nextKanji(units, at);
  const pair = next !== null && !said(units.indexOf(next, at + 1));
  if (pair) return [want(1, kanjiTerm(piece.unit.text + next.text), piece.weight)];
  const ended = [at - 1, at - 2].some(
    (place) => place >= 0 && !said(place) && nextKanji(units, place) === piece.unit,
  );
  return ended ? [] : [want(0.8, kanjiTerm(piece.unit.text), piece.weight)];
}

function covers({ start, size }: Match, place: number): boolean {
  return start <= place && place < start + size;
}

function want(weight: number, term: string, sure: number): Want {
  return { weight, missed: true, options: [{ term, weight: sure }] };
}

function wordWants({ unit, weight, options: completions }: Piece, words: Words): Want[] {
  if (completions.length > 0) {
    const terms = new Set(completions.flatMap((word) => completionTerms(word, words)));
    return [{ weight: 1, missed: true, options: [...terms].map((term) => ({ term, weight: mended })) }];
  }
  // A strange word that is near an idle one may be that one misspelled, or something of which this site knows nothing.
  if (words.idle.has(stem(unit.text))) return weight < 1 ? [want(strange, strangeTerm, 1)] : [];
  if (unit.text.length === 1 && /\D/.test(unit.text)) return [];
  return [want(1, wordTerm(unit.text), weight)];
}

function completionTerms(word: string, words: Words): string[] {
  const meanings = findPhrases(lean(toUnits(word)), words).flatMap(({ same }) => same.map(meaningTerm));
  return [wordTerm(word), ...meanings];
}

export interface Query {
  wanted: Want[];
  /** What the question says itself of task, system and entry. */
  facets: Facets;
  /** Something does not work. */
  trouble: boolean;
  /** It speaks of something that this site does not cover. */
  elsewhere: boolean;
}

/** Something a good answer speaks of, under any of the terms. */
export interface Want {
  weight: number;
  /** True when an answer that lacks it is the worse for it. */
  missed: boolean;
  /** True when an answer that has it fits wholly. */
  whole?: boolean;
  options: { term: string; weight: number }[];
}
