/** Writes what the search loads: the finder, the authors' questions and the articles' texts of every language, and Pagefind's full-text index. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { waysOn } from '../flow/graph.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { compileFinder, isLargeSite, questionsOf } from '../search/compile.ts';
import type { FinderData } from '../search/data.ts';
import type { StartData } from '../search/load.ts';
import { articleRecord, type SearchRecord } from '../search/records.ts';
import { splitFinder } from '../search/shards.ts';
import { lessonsOf, type WordsFile } from '../search/words-file.ts';
import { writePagefind } from './pagefind-files.ts';
import { readSearchSource, type SearchSource } from './search-source.ts';

/** Folder of the site in which the finder lies. */
export const indexFolder = 'search-index';

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
    if (finder === whole)
      write(join(folder, locale, 'questions.json'), JSON.stringify(questionsOf(records, words)));
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
