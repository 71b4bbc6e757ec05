/** content/<locale>/search-words.yaml: what readers call things. Its form is the search's own, passed in. */
import type { z } from 'zod';
import type { Locale } from '../locales.ts';
import type { FactsAsked } from './asked-facts.ts';
import { type Problem, problem } from './problems.ts';
import type { Place, SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

export function searchWordsPath(locale: Locale): string {
  return `content/${locale}/search-words.yaml`;
}

/** Checks the form of the file; `asked` are the articles and pages that its questions belong to, each with its place. */
export function readSearchWords(file: SourceFile, schema: SearchWordsSchema): SearchWordsRead {
  const read = readYaml({ file, start: 0, end: 0 }, file.text, schema, expected);
  if (read.value === null) return { asked: [], facts: null, problems: read.problems };
  const asked = Object.entries(read.value.asks).map(([name, { length }]) => ({
    name,
    count: length,
    place: read.placeOf('asks', name),
  }));
  const facts = Object.entries(read.value.facts ?? {}).map(([value, questions]) => {
    const spelled = { value, place: read.placeOf('facts', value) };
    return [value, { questions, spelled }] as const;
  });
  return { asked, facts: read.value.facts ? Object.fromEntries(facts) : null, problems: [] };
}

/** Questions belong to an article, a draft or a page of the site, and every article has enough of them. */
export function* checkSearchWords(
  { file, asked }: { file: SourceFile; asked: SearchWordsRead['asked'] },
  {
    articles,
    drafts,
    pages,
    fewest,
  }: { articles: readonly string[]; drafts: ReadonlySet<string>; pages: readonly string[]; fewest: number },
): Generator<Problem> {
  const known = new Set([...articles, ...drafts, ...pages]);
  for (const { name, place } of asked.filter((one) => !known.has(one.name)))
    yield problem('unknown-article', place, { value: name, known: [...known] });
  for (const { name, count, place } of asked.filter((one) => one.count < fewest))
    yield problem('few-questions', place, { value: name, count, fewest });
  const answered = new Set(asked.map(({ name }) => name));
  for (const value of articles.filter((id) => !answered.has(id)))
    yield problem('no-questions', { file, start: 0, end: 0 }, { value, fewest });
}

const expected = {
  groups: 'a list of lists of words that mean the same',
  opposites: 'a list of pairs of words',
  asks: 'a table from article to the questions that it answers',
  facts: 'a table from place to the questions that a note or an outcome there answers',
  outside: 'a list of questions that the site does not answer',
};

export type SearchWordsSchema = z.ZodType<{
  asks: Record<string, readonly string[]>;
  facts?: Record<string, readonly string[]> | undefined;
}>;

export interface SearchWordsRead {
  asked: { name: string; count: number; place: Place }[];
  /** Null where the form of the file has none. */
  facts: FactsAsked | null;
  problems: Problem[];
}
