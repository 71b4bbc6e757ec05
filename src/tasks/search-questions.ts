/** Questions whose answers are known, by which the search is measured. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import { readSearchSource } from '../build/search-source.ts';
import type { Locale } from '../locales.ts';
import { toUnits, unitsKey } from '../search/normalise.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { testsOf, type WordsFile } from '../search/words-file.ts';
import { root } from './tool.ts';

/** All questions of a locale, those that authors do not write and those from outside included. */
export function readQuestions(locale: Locale): Question[] {
  return [...titles(locale), ...written(locale), ...kinds(locale), ...field(locale)];
}

function titles(locale: Locale): Question[] {
  const { articles, locales } = readSearchSource();
  return [
    ...articles.map(({ flow, words }) => ({ kind: 'exact', query: words[locale].title, right: [flow.id] })),
    ...locales[locale].pages
      .filter(({ kind }) => kind === 'glossary')
      .map(({ id, title }) => ({ kind: 'exact', query: title, right: [id] })),
  ];
}

/** The authors' questions that only test, each once: from these the search has learned nothing. */
function written(locale: Locale): Question[] {
  const { articles, locales } = readSearchSource();
  const { asks, outside } = testsOf(locales[locale].words);
  const ids = new Set([...articles.map(({ flow }) => flow.id), ...locales[locale].pages.map(({ id }) => id)]);
  const known = Object.entries(asks).filter(([id]) => ids.has(id));
  const terms = locales[locale].pages.filter(({ kind }) => kind === 'glossary');
  // A question that is the name of a term is answered by the term, which has to come first then.
  const right = (query: string) => [
    ...known.flatMap(([id, questions]) => (questions.includes(query) ? [id] : [])),
    ...terms.flatMap(({ id, texts }) =>
      [texts.title, ...texts.named].some((name) => keyOf(name) === keyOf(query)) ? [id] : [],
    ),
  ];
  return [
    ...[...new Set(known.flatMap(([, questions]) => questions))].map((query) => ({
      kind: 'asked',
      query,
      right: right(query),
    })),
    ...facts(locales[locale].words),
    ...outside.map((query) => ({ kind: 'unrelated', query, right: [] })),
  ];
}

/** What a note or an outcome says is answered by every article that says it. */
function facts({ facts: asked }: WordsFile): Question[] {
  const questions = new Map<string, string[]>();
  for (const [place, queries] of Object.entries(asked))
    for (const query of queries)
      questions.set(query, [...(questions.get(query) ?? []), place.split('/')[0] ?? place]);
  return [...questions].map(([query, right]) => ({ kind: 'fact', query, right }));
}

function keyOf(text: string): string {
  return unitsKey(withoutStopWords(toUnits(text)), true);
}

/** Questions of kinds that authors do not write: misspelled, in another script or width, error texts, numbers. */
function kinds(locale: Locale): Question[] {
  const rows: Record<string, (string | [string, (string | string[])?])[]> = parse(
    readFileSync(join(root, 'tests/search/queries', `${locale}.yaml`), 'utf8'),
  );
  return Object.entries(rows).flatMap(([kind, questions]) =>
    questions.map((row): Question => {
      const [query, right = []] = Array.isArray(row) ? row : [row];
      return { kind, query: String(query), right: [right].flat() };
    }),
  );
}

/** Questions after public posts, which lie beside the repository where it is developed. */
function field(locale: Locale): Question[] {
  const file = join(root, '../shared/search/field-questions.json');
  if (!existsSync(file)) return [];
  const all: { lang: string; query: string; expect: string[]; or_none?: boolean }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return all
    .filter(({ lang }) => lang === locale)
    .map(({ query, expect, or_none = false }) => ({
      kind: expect.length > 0 ? 'field' : 'field outside',
      query,
      right: expect,
      orNone: or_none,
    }));
}

/** Ids of everything that a question may be about. */
export function knownIds(locale: Locale): string[] {
  return [
    ...readContent().articles.map(({ flow }) => flow.id),
    ...readSearchSource().locales[locale].pages.map(({ id }) => id),
  ];
}

export interface Question {
  kind: string;
  query: string;
  /** Any of these is right; none for questions that this site does not answer. */
  right: string[];
  /** No confident answer is right too. */
  orNone?: boolean;
}
