/** From files to Articles, with everything that is wrong in them. */
import type { Article, Flow } from '../flow/types.ts';
import { localeCodes, sourceLocale } from '../locales.ts';
import { buildFlow } from './build-flow.ts';
import { buildWords } from './build-words.ts';
import { checkGrammar } from './check-grammar.ts';
import { checkIds } from './check-ids.ts';
import { checkLocales, checkOrphan } from './check-locales.ts';
import { checkNames } from './check-names.ts';
import { checkSite } from './check-site.ts';
import { checkWays } from './check-ways.ts';
import { checkWords } from './check-words.ts';
import { type Library, toLibrary } from './library.ts';
import { type ParsedArticle, parseArticle } from './parse.ts';
import type { Problem } from './problems.ts';
import type { Registries } from './registries.ts';
import type { SourceFile } from './source.ts';

/**
 * Compiles all articles and checks them, each by itself and against the others. `wholeSite` also asks what only the
 * complete set can answer: every guide there, every failure cured, every published address alive.
 * Articles come out even where there are problems, as far as they can be told.
 */
export function compile(
  files: readonly SourceFile[],
  registries: Registries,
  { wholeSite = false } = {},
): Compiled {
  const read = files.map(parseArticle);
  const parsed = read.flatMap((result) => result.parsed ?? []);
  const library = toLibrary(parsed);
  const flows = flowsOf(library);
  const problems = [
    ...read.flatMap((result) => result.problems),
    ...parsed.flatMap((article) => checkOne(article, library, flows, registries)),
  ];
  // A mistyped target would be told again as a step that nothing reaches.
  if (!problems.some(({ code }) => code === 'unknown-step' || code === 'unknown-article')) {
    problems.push(...checkWays(flows, library), ...(wholeSite ? checkSite(flows, library, registries) : []));
  }
  const articles = library.ids.flatMap((id) => articleOf(id, library, flows, registries) ?? []);
  return { articles, problems, library, flows };
}

function checkOne(article: ParsedArticle, library: Library, flows: Flows, registries: Registries): Problem[] {
  const isSource = article.locale === sourceLocale;
  return [
    ...checkGrammar(article),
    ...checkIds(article, registries),
    ...(isSource ? checkNames(article, library, registries) : checkOrphan(article, library)),
    ...(isSource ? checkLocales(article, library) : []),
    ...checkWords(article, library, flows, registries),
  ];
}

function flowsOf(library: Library): Flows {
  const flows = library.ids.flatMap((id) => {
    const article = library.find(sourceLocale, id);
    return (article && buildFlow(article, library)) ?? [];
  });
  return Object.fromEntries(flows.map((flow) => [flow.id, flow]));
}

/** Null where the frontmatter of one of its files cannot be read. */
function articleOf(id: string, library: Library, flows: Flows, registries: Registries): Article | null {
  const flow = flows[id];
  const fields = library.find(sourceLocale, id)?.front?.fields;
  if (!flow || !fields) return null;
  const words = localeCodes.flatMap((locale) => buildWords(id, locale, { library, flows, registries }) ?? []);
  if (words.length < localeCodes.length) return null;
  const { sources = [], checked = '', generation = 'classic' } = fields;
  const byLocale = Object.fromEntries(words.map((one) => [one.locale, one])) as Article['words']; // one for each locale, counted above
  return { flow, words: byLocale, about: { sources, checked, generation } };
}

type Flows = Record<string, Flow>;

export interface Compiled {
  articles: Article[];
  problems: Problem[];
  library: Library;
  flows: Flows;
}
