/** What the search is made of: articles, pages, terms and the author's words, read from content/. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import { failureNames } from '../enrollment/failures.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import type { Article } from '../flow/types.ts';
import { messagesOf, translator } from '../i18n/translate.ts';
import { type Locale, localeCodes } from '../locales.ts';
import type { StartData } from '../search/load.ts';
import { pageRecord, type SearchRecord } from '../search/records.ts';
import { lessonsOf, type WordsFile, WordsFileSchema } from '../search/words-file.ts';
import { readSite } from '../site.ts';

/** Texts of the search that only stand in pages. */
const ofPages = ['noScript', 'description', 'shortName', 'title', 'search'];

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
