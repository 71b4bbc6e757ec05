/** Fetches what a question needs besides the finder's file, so that it can be answered at once. */
import { mostRows } from './answer.ts';
import type { Finder } from './data.ts';
import { find, isUnsure, understand } from './finder.ts';
import type { QuestionsData } from './nearest.ts';
import { withoutOwnCode } from './own-code.ts';
import { lookups } from './question-terms.ts';
import { addShard, type RecordDetails, type Shard, shardsOfTerms, shardsOfWords } from './shards.ts';

/** True when nothing is left to fetch for a question. */
export function isPrepared(question: string, finder: Finder, asWritten = false): boolean {
  if (finder.shards > 0) return false;
  return finder.second !== null || !isUnsure(find(withoutOwnCode(question) ?? question, finder, asWritten));
}

/** Rejects when a file cannot be had. Nothing is fetched where the finder's file has everything, or twice. */
export async function prepare(question: string, finder: Finder, files: IndexFiles, asWritten = false) {
  if (isPrepared(question, finder, asWritten)) return;
  if (finder.shards > 0) await prepareLarge(question, finder, files, asWritten);
  else await Promise.race([secondOpinion(finder, files), pauseFor(longestWait)]);
}

/** How long a question waits for the second opinion, in milliseconds; later questions have it then. */
const longestWait = 3_000;

/** Loads the second opinion once; the next call tries again where it cannot be had. A large site has none, as it has no classifier. */
function secondOpinion(finder: Finder, files: IndexFiles): Promise<void> {
  const known = loading.get(finder);
  if (known) return known;
  const started = loadSecond(finder, files);
  loading.set(finder, started);
  started.catch(() => loading.delete(finder));
  return started;
}

const loading = new WeakMap<Finder, Promise<void>>();

async function loadSecond(finder: Finder, files: IndexFiles): Promise<void> {
  const [data, { openQuestions }] = await Promise.all([files.questions(), import('./nearest.ts')]);
  const pieces = openQuestions(data, finder);
  for (let piece = pieces.next(); finder.second === null; piece = pieces.next()) {
    if (piece.done) finder.second = piece.value;
    else await pauseFor(0);
  }
}

/** @param time in milliseconds */
export function pauseFor(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}

async function prepareLarge(question: string, finder: Finder, files: IndexFiles, asWritten: boolean) {
  const take = (numbers: readonly number[]) =>
    Promise.all(numbers.map(async (number) => addShard(await files.shard(number), number, finder)));
  await take(shardsOfWords(question, finder));
  await take(shardsOfTerms(lookups(understand(question, finder, asWritten).rest, finder), finder));
  const shown = find(question, finder, asWritten).hits.slice(0, mostRows);
  await Promise.all(
    shown
      .map(({ record }) => record)
      .filter(({ summary, parts }) => summary === '' && parts.length === 0)
      .map(async (record) => Object.assign(record, await files.details(record.id))),
  );
}

/** Where the pieces come from. */
export interface IndexFiles {
  questions: () => Promise<QuestionsData>;
  shard: (number: number) => Promise<Shard>;
  details: (id: string) => Promise<RecordDetails>;
}
