/** The word list of a locale: what is the same, what is near, what says nothing, and how words are spelled. */
import { toUnits, type Unit, unitsKey } from './fold.ts';
import { lean } from './lean.ts';
import { stem } from './stem.ts';

/** Longest phrase of a word list, in units. */
const longestPhrase = 16;

/** The meaning of everything that this site does not cover. No text is filed under it, so that a question misses it. */
export const elsewhere = 0;
/** The meaning of phrases that say nothing about the subject; nobody asks for it. */
export const nothing = 1;
/** The meaning of words that tell of trouble: the answer is rather a fix than a guide. */
export const trouble = 2;
/** The first meaning of a group. */
export const firstGroup = 3;

/** Makes a word list searchable. */
export function openWords(data: WordsData): Words {
  const same = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  for (const [meaning, keys] of data.same.entries()) for (const key of split(keys)) add(same, key, meaning);
  for (const [meaning, keys] of data.near.entries()) for (const key of split(keys)) add(near, key, meaning);
  return {
    same,
    near,
    idle: new Set(data.idle.map(stem)),
    known: data.known,
    spelled: new Set([...data.known, ...data.idle].map(stem)),
    kana: data.kana,
    facets: data.facets,
    kb: new Set(data.kb),
  };
}

/** Every phrase of the list that stands in `units` (lean ones), longer ones first at each place. */
export function findPhrases(units: readonly Unit[], words: Words): Match[] {
  const stems = units.map(stemmed);
  const matches: Match[] = [];
  for (let start = 0; start < units.length; start += 1) {
    for (let size = Math.min(longestPhrase, units.length - start); size > 0; size -= 1) {
      const span = stems.slice(start, start + size);
      const key = unitsKey(span, size <= 2);
      const same = words.same.get(key);
      const near = words.near.get(key);
      if ((same || near) && standsAlone(units, start, size))
        matches.push({ start, size, same: same ?? [], near: near ?? [] });
    }
  }
  return matches;
}

/** Latin words by their stem; the rest as it is. */
export function stemmed(unit: Unit): Unit {
  return unit.script === 'latin' ? { ...unit, text: stem(unit.text) } : unit;
}

/** Short kana words would be found inside longer words: they must not be cut out of a run of the same script. */
function standsAlone(units: readonly Unit[], start: number, size: number): boolean {
  const first = units[start];
  if (first?.script !== 'kana') return true;
  const span = units.slice(start, start + size);
  if (span.some((unit) => unit.script !== 'kana')) return true;
  const before = units[start - 1];
  const after = units[start + size];
  if (size >= 3 || span.some((unit) => unit.long)) return true;
  const glued = (unit: Unit | undefined, joined: boolean | undefined) =>
    unit?.script === 'kana' && joined === true && unit.hiragana === first.hiragana;
  if (!first.hiragana) return !glued(before, first.joined) && !glued(after, after?.joined);
  return !glued(before, first.joined) || particles.includes(before?.text ?? '');
}

const particles = 'ガヲノハニデトモヘ';

/** The key of a phrase; null for a single kana, which would be found everywhere. */
export function phraseKey(phrase: string): string | null {
  const units = lean(toUnits(phrase)).map(stemmed);
  if (units.length === 0 || (units.length === 1 && units[0]?.script === 'kana')) return null;
  return unitsKey(units, units.length <= 2);
}

function split(keys: string): string[] {
  return keys === '' ? [] : keys.split('|');
}

function add(map: Map<string, number[]>, key: string, meaning: number): void {
  const meanings = map.get(key);
  if (!meanings) map.set(key, [meaning]);
  else if (!meanings.includes(meaning)) meanings.push(meaning);
}

/** A word list as it is sent to the browser. A meaning is its place in `same` and `near`. */
export interface WordsData {
  /** Keys of the phrases of each meaning, with `|` between them. */
  same: string[];
  near: string[];
  /** Meaning -> the answer to a facet that it stands for, `os.android`. */
  facets: Record<number, string>;
  /** Latin words that say nothing about the subject. */
  idle: string[];
  /** Latin words as spelled in articles and word list, the more frequent half first. */
  known: string[];
  /** Kana words in folded form, for mending typing mistakes. */
  kana: string[];
  /** Knowledge Base numbers that an article answers to. */
  kb: string[];
}

export interface Words {
  same: ReadonlyMap<string, number[]>;
  near: ReadonlyMap<string, number[]>;
  facets: Readonly<Record<number, string>>;
  idle: ReadonlySet<string>;
  known: readonly string[];
  /** Stems of every Latin word that needs no mending. */
  spelled: ReadonlySet<string>;
  kana: readonly string[];
  kb: ReadonlySet<string>;
}

export interface Match {
  start: number;
  size: number;
  same: number[];
  near: number[];
}
