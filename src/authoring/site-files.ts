/** The files of content/ that are no articles: each has one reader, and what it gives to articles and pages. */
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import { codesPath, type PlacedCode, readCodes } from './check-codes.ts';
import { checkTexts } from './check-prose.ts';
import { glossaryPath, readGlossary } from './glossary.ts';
import { type Messages, messagesPath, readMessageTexts } from './messages.ts';
import { onceFor } from './once.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries, Term } from './registries.ts';
import {
  readSearchWords,
  type SearchWordsRead,
  type SearchWordsSchema,
  searchWordsPath,
} from './search-words.ts';
import { readSiteYaml, sitePath } from './site-yaml.ts';
import { type Place, type SourceFile, type Spelled, topOf } from './source.ts';
import { readWordList, type WordRow, wordListPath } from './word-list.ts';
import type { PlaceOfField } from './yaml.ts';

/** The files that a site has besides its articles. */
const sitePaths = [
  sitePath,
  codesPath,
  ...localeCodes.flatMap((locale) => [
    glossaryPath(locale),
    messagesPath(locale),
    searchWordsPath(locale),
    wordListPath(locale),
  ]),
];

/** Is each of them there, and none whose name is mistyped? What articles take from a missing one is not checked. */
function checkFilesThere(files: readonly SourceFile[]): Problem[] {
  const paths = files.map(({ path }) => path);
  const unknown = files.filter(({ path }) => !/\.(mdx|json)$/.test(path) && !sitePaths.includes(path));
  return [
    ...sitePaths
      .filter((path) => !paths.includes(path))
      .map((path) => problem('missing-file', topOf({ path, text: '' }), { path })),
    ...unknown.map((file) => problem('misplaced-file', topOf(file), { value: file.path, known: sitePaths })),
  ];
}

/** What articles take from these files. One that is not there has nothing to give; one that cannot be read is `broken`. */
export function readSiteFiles(
  files: readonly SourceFile[],
  { searchWords }: Pick<Registries, 'searchWords'>,
  { wholeSite }: { wholeSite: boolean },
): { names: SiteNames; problems: Problem[] } {
  const problems: Problem[] = wholeSite ? checkFilesThere(files) : [];
  const broken = new Set(problems.map(({ file }) => file));
  /** What a reader makes of a file; null where there is no file or it cannot be read. */
  const read = <Found extends { problems: Problem[] }>(path: string, reader: (file: SourceFile) => Found) => {
    const file = files.find((candidate) => candidate.path === path);
    const found = file && reader(file);
    if (!file || !found) return null;
    problems.push(...found.problems);
    if (found.problems.length > 0) broken.add(path);
    return { ...found, file };
  };
  const wordLists = perLocale((locale) => read(wordListPath(locale), wordListOf)?.rows ?? noRows);
  const glossaries = perLocale((locale) => read(glossaryPath(locale), glossaryOf));
  const asked = perLocale((locale) => read(searchWordsPath(locale), searchWordsBy(searchWords)));
  const site = read(sitePath, readSiteYaml);
  const codes = read(codesPath, codesIn)?.codes ?? [];
  const texts = readMessageTexts(files);
  problems.push(...texts.problems);
  for (const locale of localeCodes) {
    problems.push(...checkTexts(glossaries[locale]?.texts ?? [], locale, wordLists[locale]));
    if (glossaries[locale] && !broken.has(glossaryPath(locale)))
      problems.push(...missingTerms(locale, glossaries[locale].terms, glossaries[sourceLocale]?.terms ?? []));
  }
  return {
    names: {
      terms: perLocale((locale) => glossaries[locale]?.terms ?? []),
      ...namesOfSite(site?.value ?? null, site?.placeOf),
      wordLists,
      asked: perLocale((locale) => (broken.has(searchWordsPath(locale)) ? null : asked[locale])),
      codes,
      messages: texts.messages,
      broken,
    },
    problems,
  };
}

const wordListOf = onceFor(readWordList);
const glossaryOf = onceFor(readGlossary);
const codesIn = onceFor(readCodes);
const searchWordsBy = onceFor((schema: SearchWordsSchema) =>
  onceFor((file: SourceFile) => readSearchWords(file, schema)),
);
const noRows: readonly WordRow[] = [];

function* missingTerms(locale: Locale, own: readonly Term[], english: readonly Term[]): Generator<Problem> {
  for (const { id, place } of english.filter((term) => !own.some(({ id: known }) => known === term.id)))
    yield problem('missing-term', place, { value: id, locale });
}

function namesOfSite(
  settings: { links: Record<string, { url: string }>; kb: Table; moved: Table } | null,
  placeOf: PlaceOfField | undefined,
): Pick<SiteNames, 'links' | 'linkPlaces' | 'kb' | 'moved'> {
  if (!settings || !placeOf) return { links: {}, linkPlaces: {}, kb: {}, moved: {} };
  const spelled = (field: string, table: Table) =>
    Object.fromEntries(
      Object.entries(table).map(([name, value]): [string, Spelled] => [
        name,
        { value, place: placeOf(field, /^\d+$/.test(name) ? Number(name) : name) },
      ]),
    );
  return {
    links: Object.fromEntries(Object.entries(settings.links).map(([name, { url }]) => [name, url])),
    linkPlaces: Object.fromEntries(Object.keys(settings.links).map((name) => [name, placeOf('links', name)])),
    kb: spelled('kb', settings.kb),
    moved: spelled('moved', settings.moved),
  };
}

function perLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, make(locale)])) as Record<Locale, Value>; // one entry a locale
}

type Table = Record<string, string>;

/** The names that articles take from content/. */
export interface SiteNames {
  terms: Record<Locale, readonly Term[]>;
  /** Official addresses by their key. */
  links: Record<string, string>;
  /** Where each of them stands. */
  linkPlaces: Record<string, Place>;
  /** The article of a Knowledge Base number. */
  kb: Record<string, Spelled>;
  /** Articles that changed their id: old id to `article` or `article/step`. */
  moved: Record<string, Spelled>;
  /** Every address that was ever published, with its code. */
  codes: readonly PlacedCode[];
  /** What support agents copy for a customer. */
  messages: Messages;
  /** The one way to write each thing. */
  wordLists: Record<Locale, readonly WordRow[]>;
  /** The articles and pages that have questions of readers; null where the file is not there or broken. */
  asked: Record<Locale, (Omit<SearchWordsRead, 'problems'> & { file: SourceFile }) | null>;
  /** Files that cannot be read: what articles take from them is not checked, since nobody knows it. */
  broken: ReadonlySet<string>;
}
