/** Files the site's articles, glossary terms and scenarios with Pagefind, one index for each language. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import type { Article } from '../flow/types.ts';
import { sandbox as sandboxTexts } from '../i18n/sandbox.ts';
import { search as searchTexts } from '../i18n/search.ts';
import { translator } from '../i18n/translate.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { compileWords, type WordsFile, WordsFileSchema } from '../search/compile-words.ts';
import { recordsHtml } from '../search/record-html.ts';
import {
  articleRecord,
  type GlossaryTerm,
  recordTexts,
  type SearchRecord,
  scenarioRecord,
  termRecord,
} from '../search/records.ts';
import { type Filed, filedRecord, type ListData, type StartData, unlisted } from '../search/search-index.ts';
import { openWords, type WordsData } from '../search/words.ts';
import { readSite } from '../site.ts';

/** Folder of the site in which the index lies. */
export const indexFolder = 'search-index';

/** Texts of the search that only stand in pages. */
const ofPages = ['noScript', 'description', 'shortName', 'title', 'search'];

/** Pagefind's signature of a file that it has compressed. */
const signature = 'pagefind_dcd';

/** Writes the search index after the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const counts = await writeSearchIndex(fileURLToPath(dir), readSearchSource());
        logger.info(counts.map(({ locale, pages }) => `${pages} records in ${locale}`).join(', '));
      },
    },
  };
}

/** Everything that the index is made of, from content/. */
export function readSearchSource(): SearchSource {
  return {
    articles: readContent().articles,
    kb: Object.entries(readSite().kb).map(([number, target]) => ({
      number,
      article: target.split('/')[0] ?? '',
    })),
    locales: Object.fromEntries(localeCodes.map((locale) => [locale, readLocaleSource(locale)])) as Record<
      Locale,
      LocaleSource
    >, // one entry for each locale
  };
}

function readLocaleSource(locale: Locale): LocaleSource {
  const { support } = readSite().links;
  if (!support) throw new Error('content/site.yaml has no link `support`, which the search offers.');
  const t = translator(sandboxTexts, locale);
  return {
    words: readWordsFile(locale),
    terms: readYaml(`content/${locale}/glossary.yaml`),
    scenarios: scenarioNames.map((id) => {
      const name = t(`scenario-${id}`);
      return { id, name, title: t('practiseGuide', { title: name }) };
    }),
    texts: Object.fromEntries(Object.entries(searchTexts[locale]).filter(([key]) => !ofPages.includes(key))),
    official: { url: support.url, label: support.label[locale] },
  };
}

/** The author's word list of a locale; throws with the place of what is malformed. */
export function readWordsFile(locale: Locale): WordsFile {
  return WordsFileSchema.parse(readYaml(`content/${locale}/search-words.yaml`));
}

/** Writes the index of every locale below `dist`. Equal content gives equal files. */
export async function writeSearchIndex(dist: string, source: SearchSource) {
  const folder = join(dist, indexFolder);
  rmSync(folder, { recursive: true, force: true });
  const counts: { locale: Locale; pages: number }[] = [];
  for (const locale of localeCodes) {
    const records = recordsOf(source, locale);
    const said = records.flatMap(recordTexts);
    const numbers = source.kb.map(({ number }) => number);
    const words = compileWords(source.locales[locale].words, said, numbers);
    const build = createHash('sha256')
      .update(JSON.stringify([records, words]))
      .digest('hex')
      .slice(0, 12);
    for (const { path, content } of await indexFiles(records, words))
      write(path === 'pagefind.js' ? join(folder, path) : join(folder, locale, path), content);
    const { texts, official } = source.locales[locale];
    const start: StartData = { build, pages: records.length, words, texts, official };
    const list: ListData = { pages: records.map(listEntry) };
    write(join(folder, locale, 'words.json'), JSON.stringify(start));
    write(join(folder, locale, 'list.json'), JSON.stringify(list));
    counts.push({ locale, pages: records.length });
  }
  await pagefind.close();
  return counts;
}

function recordsOf({ articles, kb, locales }: SearchSource, locale: Locale): SearchRecord[] {
  const { words, terms, scenarios } = locales[locale];
  const numbersOf = ({ flow }: Article) =>
    kb.filter(({ article }) => article === flow.id).map(({ number }) => number);
  return [
    ...articles
      .filter((article) => article.words[locale] !== undefined)
      .map((article) =>
        articleRecord(article, locale, words.asks[article.flow.id] ?? [], numbersOf(article)),
      ),
    ...terms.map(termRecord),
    ...scenarios.map(scenarioRecord),
  ];
}

/** The files of Pagefind that are used, the results' own words in place of the indexed terms. */
async function indexFiles(records: SearchRecord[], data: WordsData): Promise<IndexFile[]> {
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
      'Pagefind’s script has another form than version 1.6 had. Look at `shorten` in src/build/search-index.ts.',
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

function listEntry(record: SearchRecord): ListData['pages'][number] {
  return {
    shown: record.shown,
    keywords: record.texts
      .slice(0, 2)
      .map(({ text }) => text)
      .join('\n'),
  };
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function readYaml(path: string) {
  return parse(readFileSync(path, 'utf8'));
}

export interface SearchSource {
  articles: readonly Article[];
  /** Knowledge Base numbers and the articles that answer to them. */
  kb: readonly { number: string; article: string }[];
  locales: Record<Locale, LocaleSource>;
}

interface LocaleSource {
  words: WordsFile;
  terms: readonly GlossaryTerm[];
  scenarios: readonly { id: string; name: string; title: string }[];
  texts: StartData['texts'];
  official: StartData['official'];
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
