/** Writes what the search loads: the finder and the articles' texts of every language, and Pagefind's full-text index. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import { failureNames } from '../enrollment/failures.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import { waysOn } from '../flow/graph.ts';
import type { Article } from '../flow/types.ts';
import { messagesOf, translator } from '../i18n/translate.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { compileFinder, isLargeSite } from '../search/compile.ts';
import type { FinderData } from '../search/data.ts';
import type { StartData } from '../search/load.ts';
import { articleRecord, pageRecord, type SearchRecord } from '../search/records.ts';
import { splitFinder } from '../search/shards.ts';
import { lessonsOf, type WordsFile, WordsFileSchema } from '../search/words-file.ts';
import { readSite } from '../site.ts';
import { writePagefind } from './pagefind-files.ts';

/** Folder of the site in which the finder lies. */
export const indexFolder = 'search-index';

/** Texts of the search that only stand in pages. */
const ofPages = ['noScript', 'description', 'shortName', 'title', 'search'];

/** Problems that are offered before a question. */
const mostCommon = 5;

/** Writes the search index after the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const source = readSearchSource();
        const counts = writeFinder(dist, source);
        const pages = await writePagefind(dist, source.articles);
        logger.info(`${counts.join(', ')}, ${pages} pages in full text`);
      },
    },
  };
}

/** Everything that the finder is made of, from content/. */
export function readSearchSource(): SearchSource {
  return {
    articles: readContent().articles,
    kb: Object.fromEntries(
      Object.entries(readSite().kb).map(([number, target]) => [number, target.split('/')[0] ?? '']),
    ),
    locales: Object.fromEntries(localeCodes.map((locale) => [locale, readLocaleSource(locale)])) as Record<
      Locale,
      LocaleSource
    >, // one entry for each locale
  };
}

function readLocaleSource(locale: Locale): LocaleSource {
  const { support } = readSite().links;
  if (!support) throw new Error('content/site.yaml has no link `support`, which the search offers.');
  const words = readWordsFile(locale);
  return {
    words,
    pages: [
      ...sitePages(locale, lessonsOf(words)),
      ...terms(locale),
      ...scenarios(locale),
      ...problems(locale),
    ],
    texts: Object.fromEntries(
      Object.entries(messagesOf('search', locale)).filter(([key]) => !ofPages.includes(key)),
    ),
    official: { url: support.url, label: support.label[locale] },
  };
}

function sitePages(locale: Locale, { asks }: WordsFile): SearchRecord[] {
  const t = translator('search', locale);
  return (['sandbox', 'a-z', 'glossary'] as const).map((id) =>
    pageRecord('page', {
      id,
      title: t(`page-${id}`),
      summary: t(`about-${id}`),
      named: [],
      asked: asks[id] ?? [],
    }),
  );
}

function terms(locale: Locale): SearchRecord[] {
  const glossary: GlossaryTerm[] = parse(readFileSync(`content/${locale}/glossary.yaml`, 'utf8'));
  return glossary.map(({ id, term, definition, synonyms }) =>
    pageRecord('glossary', { id, title: term, summary: definition, named: synonyms }),
  );
}

function scenarios(locale: Locale): SearchRecord[] {
  const t = translator('sandbox', locale);
  return scenarioNames.map((id) => {
    const name = t(`scenario-${id}`);
    return pageRecord('practice', {
      id,
      title: t('practiseGuide', { title: name }),
      summary: '',
      named: [name],
    });
  });
}

function problems(locale: Locale): SearchRecord[] {
  const t = translator('sandbox', locale);
  return failureNames.map((name) =>
    pageRecord('problem', {
      id: name,
      title: t('problemTitle', { name }),
      summary: t(`why-${name}`),
      named: [name],
    }),
  );
}

/** The author's word list of a locale; throws with the place of what is malformed. */
function readWordsFile(locale: Locale): WordsFile {
  return WordsFileSchema.parse(parse(readFileSync(`content/${locale}/search-words.yaml`, 'utf8')));
}

/** Writes the finder of every locale below `dist`. Equal content gives equal files. @returns what was written, in words */
export function writeFinder(dist: string, source: SearchSource): string[] {
  const folder = join(dist, indexFolder);
  rmSync(folder, { recursive: true, force: true });
  return localeCodes.map((locale) => {
    const { texts, official } = source.locales[locale];
    const words = lessonsOf(source.locales[locale].words);
    const records = recordsOf(source, locale, words);
    const whole = compileFinder(records, words, source.kb);
    const finder = isLargeSite(records, words) ? writeShards(join(folder, locale), whole) : whole;
    const build = createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 12);
    const start: StartData = { build, finder, texts, official, common: commonProblems(source, locale) };
    write(join(folder, locale, 'start.json'), JSON.stringify(start));
    for (const { id, parts } of records)
      if (parts.length > 0)
        write(join(folder, locale, 'texts', `${id}.json`), JSON.stringify(parts.map(({ text }) => text)));
    return `${records.length} records in ${locale}`;
  });
}

/** Writes the pieces of a large site's index. @returns what is loaded first */
function writeShards(folder: string, finder: FinderData): FinderData {
  const { start, shards } = splitFinder(finder);
  for (const [number, shard] of shards.entries())
    write(join(folder, 'shards', `${number}.json`), JSON.stringify(shard));
  for (const { id, summary, parts } of finder.records)
    write(join(folder, 'details', `${id}.json`), JSON.stringify({ summary, parts }));
  return start;
}

function recordsOf({ articles, locales }: SearchSource, locale: Locale, { asks }: WordsFile): SearchRecord[] {
  const { pages } = locales[locale];
  return [
    ...articles
      .filter((article) => article.locales.includes(locale))
      .map((article) => articleRecord(article, locale, asks[article.flow.id] ?? [])),
    ...pages,
  ];
}

/** The problems to which the chooser leads, in its author's order. */
function commonProblems({ articles }: SearchSource, locale: Locale): StartData['common'] {
  const chooser = articles.find(({ flow }) => flow.kind === 'chooser');
  const ids = new Set(
    (chooser?.flow.steps ?? []).flatMap((step) => waysOn(step).map(({ article }) => article)),
  );
  return [...ids]
    .flatMap((id) => articles.find(({ flow }) => flow.id === id && flow.kind === 'fix') ?? [])
    .filter((article) => article.locales.includes(locale))
    .slice(0, mostCommon)
    .map(({ flow, words }) => ({ id: flow.id, title: words[locale].title }));
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export interface SearchSource {
  articles: readonly Article[];
  /** Knowledge Base numbers and the articles that answer to them. */
  kb: Readonly<Record<string, string>>;
  locales: Record<Locale, LocaleSource>;
}

interface LocaleSource {
  words: WordsFile;
  /** Everything that is not an article. */
  pages: readonly SearchRecord[];
  texts: StartData['texts'];
  official: StartData['official'];
}

interface GlossaryTerm {
  id: string;
  term: string;
  definition: string;
  synonyms: readonly string[];
}
