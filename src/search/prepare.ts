/** Fetches what a question needs of a large site's index, so that it can be answered at once. */
import { mostRows } from './answer.ts';
import type { Finder } from './data.ts';
import { find, understand } from './finder.ts';
import { lookups } from './question-terms.ts';
import { addShard, type RecordDetails, type Shard, shardsOfTerms, shardsOfWords } from './shards.ts';

/** Rejects when a file cannot be had. Nothing is fetched where the finder's file has everything, or twice. */
export async function prepare(question: string, finder: Finder, files: IndexFiles, asWritten = false) {
  if (finder.shards === 0) return;
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
  shard: (number: number) => Promise<Shard>;
  details: (id: string) => Promise<RecordDetails>;
}
