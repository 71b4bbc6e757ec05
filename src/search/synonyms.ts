/** Synonym groups: words and phrases that are filed and asked for as one. */
import { toUnits, type Unit, unitsKey } from './normalise.ts';
import { stem } from './stem.ts';
import { withoutStopWords } from './stop-words.ts';

/** Longest phrase of a group, in units. */
const longestPhrase = 16;

/** Makes groups searchable. A group is a place in the list; its phrases are joined by `|`. */
export function openSynonyms(data: SynonymsData): Synonyms {
  const groups = new Map<string, number>();
  for (const [group, keys] of data.entries()) for (const key of keys.split('|')) groups.set(key, group);
  return { groups, openings: new Set([...groups.keys()].map((key) => opening.exec(key)?.[0] ?? '')) };
}

/** The first unit of a phrase. */
const opening = /^(?:[\p{Script=Latin}\p{Nd}]+|.)/u;

/** The phrases of each group in the form in which they are looked up, for `openSynonyms`. */
export function packSynonyms(groups: readonly (readonly string[])[]): SynonymsData {
  return groups.map((phrases) =>
    [...new Set(phrases.map(phraseKey).filter((key) => key !== null))].sort().join('|'),
  );
}

/** The groups that `units` (without stop words) speak of. A phrase inside a longer one does not count. */
export function findGroups(units: readonly Unit[], synonyms: Synonyms): Match[] {
  const stems = units.map(stemmed);
  const matches: Match[] = [];
  let covered = 0;
  for (let start = 0; start < units.length; start += 1) {
    if (!synonyms.openings.has(stems[start]?.text ?? '')) continue;
    for (let size = Math.min(longestPhrase, units.length - start); size > 0; size -= 1) {
      if (start + size <= covered) break;
      const group = synonyms.groups.get(unitsKey(stems.slice(start, start + size), size <= 2));
      if (group === undefined || !standsAlone(units, start, size)) continue;
      matches.push({ start, size, group });
      covered = start + size;
      break;
    }
  }
  return matches;
}

/** The key of a phrase; null for a single kana, which would be found everywhere. */
export function phraseKey(phrase: string): string | null {
  const units = withoutStopWords(toUnits(phrase)).map(stemmed);
  if (units.length === 0 || (units.length === 1 && units[0]?.script === 'kana')) return null;
  return unitsKey(units, units.length <= 2);
}

/** Latin words by their stem; the rest as it is. */
function stemmed(unit: Unit): Unit {
  return unit.script === 'latin' ? { ...unit, text: stem(unit.text) } : unit;
}

/** Short kana words would be found inside longer words: they must not be cut out of a run of the same script. */
function standsAlone(units: readonly Unit[], start: number, size: number): boolean {
  const span = units.slice(start, start + size);
  const [first] = span;
  if (!first || span.some(({ script }) => script !== 'kana')) return true;
  if (size >= 3 || span.some(({ long }) => long)) return true;
  const before = units[start - 1];
  const after = units[start + size];
  const glued = (unit: Unit | undefined, joined: boolean | undefined) =>
    unit?.script === 'kana' && joined === true && unit.hiragana === first.hiragana;
  if (!first.hiragana) return !glued(before, first.joined) && !glued(after, after?.joined);
  return !glued(before, first.joined) || particles.includes(before?.text ?? '');
}

const particles = 'ガヲノハニデトモヘ';

export type SynonymsData = readonly string[];

export interface Synonyms {
  /** From a phrase's key to its group. */
  groups: ReadonlyMap<string, number>;
  /** The units with which phrases begin: at others none is looked for. */
  openings: ReadonlySet<string>;
}

export interface Match {
  start: number;
  size: number;
  group: number;
}
