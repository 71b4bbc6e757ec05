/** The files of content/ that are no articles: glossaries, site.yaml, and the list of published addresses. */
import { z } from 'zod';
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import { idPattern } from '../surface.ts';
import { type Problem, problem } from './problems.ts';
import type { Term } from './registries.ts';
import { lineAndColumn, type SourceFile, type Spelled, wordsAt } from './source.ts';
import { type Expected, readYaml } from './yaml.ts';

/** What articles take from these files. A file that is not there has nothing to give. */
export function readSiteFiles(files: readonly SourceFile[]): { names: SiteNames; problems: Problem[] } {
  const named = (path: string) => files.find((file) => file.path === path);
  const glossaries = localeCodes.map((locale) =>
    readGlossary(named(`content/${locale}/glossary.yaml`), locale),
  );
  const english = glossaries.find(({ locale }) => locale === sourceLocale)?.terms ?? [];
  const site = readSite(named('content/site.yaml'));
  const addresses = named('content/addresses.txt');
  return {
    names: {
      terms: Object.fromEntries(glossaries.map(({ locale, terms }) => [locale, terms])) as Record<
        Locale,
        Term[]
      >, // one for each locale
      ...site.names,
      addresses: addresses ? wordsAt({ file: addresses, start: 0, end: addresses.text.length }) : [],
    },
    problems: [
      ...site.problems,
      ...glossaries.flatMap(({ file, locale, terms, problems }) => {
        const missing = english.filter(
          ({ id }) => file && problems.length === 0 && !terms.some((term) => term.id === id),
        );
        return [
          ...problems,
          ...missing.map(({ id, place }) => problem('missing-term', place, { value: id, locale })),
        ];
      }),
    ],
  };
}

function readGlossary(file: SourceFile | undefined, locale: Locale): GlossaryRead {
  if (!file) return { file, locale, terms: [], problems: [] };
  const read = readYaml({ file, start: 0, end: 0 }, file.text, GlossarySchema, termFields);
  if (read.value === null) return { file, locale, terms: [], problems: read.problems };
  const terms = read.value.map((term, index) => ({ ...term, place: read.placeOf(index, 'id') }));
  const problems = terms.flatMap(({ id, place }, index) => {
    const first = terms.findIndex((term) => term.id === id);
    const line = lineAndColumn(file.text, terms[first]?.place.start ?? 0).line;
    return first < index ? [problem('duplicate-id', place, { value: id, line })] : [];
  });
  return { file, locale, terms, problems };
}

function readSite(file: SourceFile | undefined): {
  names: Omit<SiteNames, 'terms' | 'addresses'>;
  problems: Problem[];
} {
  const nothing = { links: {}, kb: {}, moved: {} };
  if (!file) return { names: nothing, problems: [] };
  const read = readYaml({ file, start: 0, end: 0 }, file.text, SiteSchema, siteFields);
  if (read.value === null) return { names: nothing, problems: read.problems };
  const { links, kb, moved } = read.value;
  const spelled = (field: string, entries: Record<string, string>) =>
    Object.fromEntries(
      Object.keys(entries).map((name): [string, Spelled] => {
        const value = entries[name] ?? '';
        return [name, { value, place: read.placeOf(field, /^\d+$/.test(name) ? Number(name) : name) }];
      }),
    );
  return {
    names: {
      links: Object.fromEntries(Object.entries(links).map(([name, { url }]) => [name, url])),
      kb: spelled('kb', kb),
      moved: spelled('moved', moved),
    },
    problems: [],
  };
}

const text = z.string().trim().min(1);

const GlossarySchema = z.array(
  z.strictObject({
    id: z.string().regex(idPattern),
    term: text,
    definition: text,
    synonyms: z.array(text).default([]),
  }),
);

const termFields: Expected = {
  id: 'an id: small letters, digits and hyphens',
  term: 'the word as it is printed',
  definition: 'one or two plain sentences',
  synonyms: 'a list of everyday words for the search',
};

/** Only what articles refer to; the rest of the file is the business of src/site.ts. */
const SiteSchema = z.looseObject({
  links: z.record(text, z.looseObject({ url: z.url({ protocol: /^https$/ }) })).default({}),
  kb: z.record(z.string().regex(/^\d+$/), text).default({}),
  moved: z.record(text, text).default({}),
});

const siteFields: Expected = {
  links: 'a table of official links by their key',
  url: 'an address that begins with `https://`',
  kb: 'a table from Knowledge Base number to article',
  moved: 'a table from old article id to `article` or `article/step`',
};

/** The names that articles take from content/. */
export interface SiteNames {
  terms: Record<Locale, readonly Term[]>;
  /** Official addresses by their key. */
  links: Record<string, string>;
  /** The article of a Knowledge Base number. */
  kb: Record<string, Spelled>;
  /** Articles that changed their id: old id to `article` or `article/step`. */
  moved: Record<string, Spelled>;
  /** Every `article/step` that was ever published. */
  addresses: readonly Spelled[];
}

interface GlossaryRead {
  file: SourceFile | undefined;
  locale: Locale;
  terms: Term[];
  problems: Problem[];
}
