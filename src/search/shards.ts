/**
 * The index of a large site in pieces: the postings of each term, and the words that begin with each letter, lie in one of
 * so many shards by their hash; a question loads those that it needs. What is shown of a record comes with its texts.
 */
import { openVocabulary } from './correction.ts';
import { type Finder, type FinderData, openPostings, type ShownRecord } from './data.ts';
import { packSorted, unpackSorted } from './front-coding.ts';
import { hashOf } from './hash.ts';

/** More subjects than this do not fit into one file, nor a classifier: the index lies in shards then. */
export const mostSubjects = 60;

/** So many keep a shard at one or two KiB for a thousand articles. */
const shardCount = 512;

/** The finder's file without what a question loads by itself, and the shards. */
export function splitFinder(data: FinderData): { start: FinderData; shards: Shard[] } {
  const shards = Array.from({ length: shardCount }, (): Pieces => ({ terms: [], postings: [], words: [] }));
  for (const [at, term] of unpackSorted(data.terms).entries()) {
    const shard = shards[shardOfTerm(term, shardCount)];
    shard?.terms.push(term);
    shard?.postings.push(data.postings[at] ?? '');
  }
  for (const word of unpackSorted(data.words)) shards[shardOfWord(word, shardCount)]?.words.push(word);
  const start: FinderData = {
    ...data,
    records: data.records.map((record) => ({ ...record, summary: '', parts: [] })),
    sizes: data.records.map(({ parts }) => parts.length),
    terms: '',
    postings: [],
    words: '',
    shards: shardCount,
  };
  return {
    start,
    shards: shards.map(({ terms, postings, words }) => ({
      terms: packSorted(terms),
      postings,
      words: packSorted(words),
    })),
  };
}

/** The shards that hold these terms and are not there yet. */
export function shardsOfTerms(terms: readonly string[], finder: Finder): number[] {
  return notLoaded(
    terms.map((term) => shardOfTerm(term, finder.shards)),
    finder,
  );
}

/** The shards that hold the words a question may mean, which begin with the same letter. */
export function shardsOfWords(question: string, finder: Finder): number[] {
  const words =
    question
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+|[ァ-ヴー]+/g) ?? [];
  return notLoaded(
    words.map((word) => shardOfWord(word, finder.shards)),
    finder,
  );
}

/** Phrases lie together by how they begin, so that not each stretch of a question asks for another shard. */
function shardOfTerm(term: string, shards: number): number {
  return hashOf(/^"(?:[a-z\d]+|.)/u.exec(term)?.[0] ?? term) % shards;
}

function shardOfWord(word: string, shards: number): number {
  return hashOf(`^${word.charAt(0)}`) % shards;
}

function notLoaded(shards: readonly number[], { loaded, shards: count }: Finder): number[] {
  return count === 0 ? [] : [...new Set(shards)].filter((shard) => !loaded.has(shard));
}

/** Takes a shard into the finder. */
export function addShard(shard: Shard, number: number, finder: Finder): void {
  for (const [term, list] of openPostings(shard)) finder.postings.set(term, list);
  const sorted = [...finder.vocabulary.sorted, ...unpackSorted(shard.words)].sort();
  finder.vocabulary = openVocabulary(sorted, finder.vocabulary.plain);
  finder.loaded.add(number);
}

/** Part of the index: terms with their postings, and words, both in front coding. */
export interface Shard {
  terms: string;
  postings: readonly string[];
  words: string;
}

interface Pieces {
  terms: string[];
  postings: string[];
  words: string[];
}

/** What is shown of a record, where it does not stand in the finder's file. */
export type RecordDetails = Pick<ShownRecord, 'summary' | 'parts'>;
