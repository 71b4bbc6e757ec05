/** Files the site's articles, glossary terms and scenarios with Pagefind, one index for each language. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import type { Article } from '../flow/types.ts';
import { messagesOf, translator } from '../i18n/translate.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { compileWords, type WordsFile, WordsFileSchema } from '../search/compile-words.ts';
import {
  articleRecord,
  type GlossaryTerm,
  recordTexts,
  type SearchRecord,
  scenarioRecord,
  termRecord,
} from '../search/records.ts';
import type { ListData, StartData } from '../search/search-index.ts';
import { readSite } from '../site.ts';
import { endPagefind, indexFiles } from './pagefind-files.ts';

/** Folder of the site in which the index lies. */
export const indexFolder = 'search-index';

/** Texts of the search that only stand in pages. */
const ofPages = ['noScript', 'description', 'shortName', 'title', 'search'];

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
  const t = translator('sandbox', locale);
  return {
    words: readWordsFile(locale),
    terms: readYaml(`content/${locale}/glossary.yaml`),
    scenarios: scenarioNames.map((id) => {
      const name = t(`scenario-${id}`);
      return { id, name, title: t('practiseGuide', { title: name }) };
    }),
    texts: Object.fromEntries(
      Object.entries(messagesOf('search', locale)).filter(([key]) => !ofPages.includes(key)),
    ),
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
  await endPagefind();
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
