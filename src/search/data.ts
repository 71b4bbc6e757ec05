/** The finder's file, as it is written at build time, and as it is opened. */
import type { Id } from '../surface.ts';
import type { Classifier } from './classifier.ts';
import { openVocabulary, type Vocabulary } from './correction.ts';
import { unpackSorted } from './front-coding.ts';
import { toUnits, unitsKey } from './normalise.ts';
import { type Posting, unpackPostings } from './postings.ts';
import type { SearchRecord } from './records.ts';
import { openSynonyms, type Synonyms, type SynonymsData } from './synonyms.ts';
import { type PackedWeights, unpackWeights } from './weights.ts';

/** The name of the class of questions that the site does not answer. */
export const outside = 'outside';

/** Opens the finder's file. */
export function openFinder(data: FinderData): Finder {
  const entries: Entry[] = [];
  const recordOf: number[] = [];
  const titles = new Map<string, number[]>();
  for (const [at, record] of data.records.entries()) {
    const place = recordOf.length;
    const size = data.sizes?.[at] ?? record.parts.length;
    entries.push({ record, place, size, subject: subjectOf(record) });
    addTitle(titles, record.title, place);
    for (const [part, { title }] of record.parts.entries()) addTitle(titles, title, place + 1 + part);
    for (let part = 0; part <= size; part += 1) recordOf.push(place);
  }
  const { shards } = data;
  const classifier = { heads: data.heads, step: data.step, weights: unpackWeights(data.weights) };
  return {
    entries,
    recordOf,
    titles,
    classifier,
    labels: new Set(data.heads.find(({ name }) => name === 'subject')?.labels),
    synonyms: openSynonyms(data.synonyms),
    vocabulary: openVocabulary(unpackSorted(data.words), unpackSorted(data.plain)),
    kb: data.kb,
    opposites: data.opposites,
    postings: openPostings(data),
    shards,
    loaded: new Set(),
    second: null,
  };
}

/** Terms with their postings, of the whole file or of one shard of it. */
export function openPostings({ terms, postings }: PackedTerms): Map<string, readonly Posting[]> {
  return new Map(unpackSorted(terms).map((term, at) => [term, unpackPostings(postings[at] ?? '')]));
}

/** What the classifier calls a record; null for terms, scenarios and problem pages, of which it knows nothing. */
function subjectOf({ kind, id, facets }: ShownRecord): string | null {
  return kind === 'glossary' || kind === 'practice' || kind === 'problem' ? null : (facets.task ?? id);
}

function addTitle(titles: Map<string, number[]>, title: string, place: number): void {
  const key = unitsKey(toUnits(title), true);
  titles.set(key, [...(titles.get(key) ?? []), place]);
}

/** The finder's file. */
export interface FinderData extends PackedTerms {
  records: readonly ShownRecord[];
  /** How many parts each record has, where the parts themselves come later. */
  sizes?: readonly number[];
  /** Number of files in which the postings and words of a large site lie; 0 where all of it is here. */
  shards: number;
  synonyms: SynonymsData;
  /** Pairs of groups that mean the opposite of each other. */
  opposites: readonly (readonly [number, number])[];
  /** Written forms of the site's words, in front coding. */
  words: string;
  /** Common words of the language that are nearly one of these, in front coding: no misspellings. */
  plain: string;
  /** Knowledge Base numbers and the articles that answer to them. */
  kb: Readonly<Record<string, Id>>;
  heads: Classifier['heads'];
  step: number;
  weights: PackedWeights;
}

interface PackedTerms {
  /** In front coding. */
  terms: string;
  postings: readonly string[];
}

export interface Finder {
  entries: readonly Entry[];
  /** The place of the record to which a place belongs. */
  recordOf: readonly number[];
  titles: ReadonlyMap<string, number[]>;
  classifier: Classifier;
  /** Subjects that the classifier knows. */
  labels: ReadonlySet<string>;
  synonyms: Synonyms;
  vocabulary: Vocabulary;
  opposites: FinderData['opposites'];
  kb: Readonly<Record<string, Id>>;
  postings: Map<string, readonly Posting[]>;
  shards: number;
  /** Which shards are in `postings` and `vocabulary`. */
  loaded: Set<number>;
  /** What decides where the finder alone is unsure; null until it is loaded. */
  second: SecondOpinion | null;
}

/** The authors' questions, opened (nearest.ts). */
export interface SecondOpinion {
  /** Of the finder, and of terms that stand in questions alone. */
  postings: Finder['postings'];
  /** How near the nearest question of each subject is to a text, 0 to 1. */
  similarities: (text: string) => ReadonlyMap<string, number>;
}

/** What is shown of a record before its texts are loaded. */
export interface ShownRecord
  extends Pick<SearchRecord, 'kind' | 'id' | 'title' | 'summary' | 'facets' | 'kb'> {
  parts: readonly { id: Id; title: string }[];
}

/** A record with its place, and with the subject that the classifier calls it by. */
export interface Entry {
  record: ShownRecord;
  place: number;
  /** Number of its parts, which have the places that follow. */
  size: number;
  subject: string | null;
}
