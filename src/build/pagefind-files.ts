/** Pagefind's part of the search index: what it makes of the records, and what of that is published. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { recordsHtml } from '../search/record-html.ts';
import type { SearchRecord } from '../search/records.ts';
import { type Filed, filedRecord, unlisted } from '../search/search-index.ts';
import { openWords, type WordsData } from '../search/words.ts';

/** Pagefind's signature of a file that it has compressed. */
const signature = 'pagefind_dcd';

/** The files of Pagefind that are used, the results' own words in place of the indexed terms. */
export async function indexFiles(records: SearchRecord[], data: WordsData): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: unlisted });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  const pages = recordsHtml(records, openWords(data));
  for (const [at, record] of records.entries()) {
    const added = await index.addHTMLFile({ url: addressOf(record), content: pages[at] ?? '' });
    if (added.errors.length > 0)
      throw new Error(`Pagefind refuses ${addressOf(record)}: ${added.errors.join(', ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const byAddress = new Map(records.map((record) => [addressOf(record), record]));
  return Promise.all(
    files
      .filter(({ path }) => used.test(path))
      .map(async ({ path, content }) => ({ path, content: await prepare(path, content, byAddress) })),
  );
}

const used =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*|fragment\/.*)$/;

/** Pagefind's files as they are published: of its script what is used, its results with their own words. */
async function prepare(path: string, content: Uint8Array, records: Map<string, SearchRecord>) {
  if (path.startsWith('fragment/')) return refile(content, records);
  return path === 'pagefind.js' ? shorten(Buffer.from(content).toString()) : content;
}

/** Pagefind's script without its worker, its defaults and its interface: one class, opened by search-index.ts. */
async function shorten(script: string): Promise<string> {
  const cut = script.lastIndexOf('export{');
  if (cut < 0 || !/\bclass PagefindInstance\b|\bPagefindInstance=class\b/.test(script))
    throw new Error(
      'Pagefind’s script has another form than version 1.6 had. Look at `shorten` in src/build/pagefind-files.ts.',
    );
  const short = `${script.slice(0, cut)}export { PagefindInstance };`;
  return (await minify('pagefind.js', short, { module: true })).code;
}

function refile(content: Uint8Array, records: Map<string, SearchRecord>): Uint8Array {
  const fragment: Fragment = JSON.parse(gunzipSync(content).toString().slice(signature.length));
  const record = records.get(fragment.url);
  if (!record) throw new Error(`Pagefind filed ${fragment.url}, which nobody gave it.`);
  const placeOf = (part: string) => fragment.anchors.find(({ id }) => id === part)?.location ?? null;
  const meta = filedRecord(record, placeOf);
  return gzipSync(signature + JSON.stringify({ ...fragment, content: '', anchors: [], meta }), { level: 9 });
}

/** The address under which Pagefind keeps a record; the real one follows from what is shown. */
function addressOf({ shown }: SearchRecord): string {
  return `/${shown.kind}/${shown.id}/`;
}

/** Ends Pagefind's process; the next index starts another. */
export async function endPagefind(): Promise<void> {
  await pagefind.close();
}

interface IndexFile {
  path: string;
  content: Uint8Array | string;
}
interface Fragment {
  url: string;
  anchors: { id: string; location: number }[];
  meta: Filed;
}
