/** From files to Articles, with everything that is wrong in them. */
import type { Article, Flow } from '../flow/types.ts';
import { byLocale, type Locale, localeCodes, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import { buildFlow, withoutDrafts } from './build-flow.ts';
import { buildWords, type Site } from './build-words.ts';
import { checkChooser } from './check-chooser.ts';
import { checkGrammar } from './check-grammar.ts';
import { checkIds } from './check-ids.ts';
import { checkLocales, checkOrphan } from './check-locales.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkProse } from './check-prose.ts';
import { checkReading } from './check-reading.ts';
import { checkRegistries } from './check-registries.ts';
import { checkSite } from './check-site.ts';
import { checkWays } from './check-ways.ts';
import { checkWords } from './check-words.ts';
import { checkDataFiles } from './data-files.ts';
import { expandArticle } from './expand.ts';
import { type Library, toLibrary } from './library.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Names } from './names.ts';
import { onceFor } from './once.ts';
import { type ParsedArticle, parseArticle } from './parse.ts';
import { type Problem, type ProblemCode, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { readSiteFiles } from './site-files.ts';
import type { SourceFile } from './source.ts';

/**
 * Compiles the files of content/, with the JSON files of src/ that authors write, and checks them, each by itself and against the others. `wholeSite` also asks what
 * only the complete set can answer: every guide there, every failure cured, every published address alive.
 * Articles come out even where there are problems, as far as they can be built.
 */
export function compile(
  files: readonly SourceFile[],
  registries: Registries,
  { wholeSite = false, today = null, memory = createMemory() }: CompileOptions = {},
): Compiled {
  const read = files.filter(({ path }) => path.endsWith('.mdx')).map(parseOnce);
  const library = toLibrary(read);
  const others = files.filter(({ path }) => !path.endsWith('.mdx'));
  memory.openOn([registries, wholeSite, shapeOf(library), ...others]);
  const alone = { library, flows: {} };
  const siteFiles = memory.recall('site', alone, () => readSiteFiles(files, registries, { wholeSite }));
  const names = { ...registries, ...siteFiles.names };
  const flows = memory.keep('flows', flowsOf(library, memory));
  const source = { library, flows };
  const own = read.flatMap(({ parsed }) => parsed ?? []);
  const problems = [
    ...memory.recall('data', alone, () => {
      const faults = checkDataFiles(others.filter(({ path }) => path.endsWith('.json')));
      return faults.length > 0 ? faults : checkRegistries(registries, files);
    }),
    ...siteFiles.problems,
    ...read.flatMap((result) => result.problems),
    ...own.flatMap((article) => [...checkDay(article, today)]),
    ...own
      .filter(({ locale, id }) => !library.drafts[locale].has(id))
      .flatMap(({ locale, id }) =>
        memory.recall(`check ${locale}/${id}`, source, (watched) => {
          const article = watched.library.find(locale, id);
          return article ? checkOne(article, watched.library, watched.flows, names) : [];
        }),
      ),
  ];
  if (!problems.some(({ code }) => leavesWaysUnclear.includes(code))) {
    problems.push(
      ...memory.recall('ways', source, (watched) => [...checkWays(watched.allFlows(), watched.library)]),
      ...(wholeSite ? checkSite(flows, library, names) : []),
    );
  }
  const siteOf = (of: Pick<Site, 'library' | 'flows'>): Site => ({
    ...{ library: of.library, flows: of.flows, names },
    flowsIn: byLocale((locale) => flowsIn(locale, of.flows, library)),
  });
  const site = siteOf(source);
  const finished = library.ids.map((id) =>
    memory.recall(`article ${id}`, source, (watched) => finish(id, siteOf(watched))),
  );
  const articles = finished.flatMap(({ article }) => article ?? []);
  const chooser = articles.find(({ flow }) => flow.kind === 'chooser');
  if (wholeSite && chooser) problems.push(...checkChooser(chooser, articles, flows, library));
  problems.push(...finished.flatMap((one) => one.problems));
  const expand = (id: Id, locale: Locale) =>
    memory.recall(`mdx ${locale}/${id}`, source, (watched) => expandArticle(id, locale, siteOf(watched)));
  return { ...site, articles, problems, expand };
}

/** Which articles there are: with one more or less, everything is looked at again. */
function shapeOf({ ids, drafts }: Library): string {
  return JSON.stringify([ids, localeCodes.map((locale) => [...drafts[locale]])]);
}

/** An article with what only its finished words show. */
function finish(id: string, site: Site): { article: Article | null; problems: Problem[] } {
  const article = articleOf(id, site);
  if (!article) return { article, problems: [] };
  return {
    article,
    problems: [...checkNumbers(article, site.library), ...checkReading(article, site.library)],
  };
}

const parseOnce = onceFor(parseArticle);

const grammarOf = onceFor((article: ParsedArticle) => [...checkGrammar(article)]);

/** By the word list, then by the article. */
const proseWith = onceFor((words: Names['wordLists'][Locale]) =>
  onceFor((article: ParsedArticle) => [...checkProse(article, words)]),
);

/** The comparison with the sources lies in the past. */
function* checkDay({ front }: ParsedArticle, today: string | null): Generator<Problem> {
  const value = front?.fields.checked;
  if (front && value !== undefined && today !== null && value > today)
    yield problem('future-check', front.placeOf('checked'), { value });
}

/** A mistyped target, for one, would be reported again as a step that no way leads to. */
const leavesWaysUnclear: readonly ProblemCode[] = [
  ...([
    'broken-mdx',
    'broken-yaml',
    'no-frontmatter',
    'missing-field',
    'wrong-field',
    'unknown-field',
    'no-steps',
    'missing-translation',
    'orphan-translation',
  ] as const),
  ...([
    'unknown-article',
    'unknown-step',
    'duplicate-id',
    'missing-attribute',
    'attribute-form',
    'no-way-on',
  ] as const),
  ...(['two-ways', 'same-loop', 'misplaced-component', 'unknown-component', 'unknown-attribute'] as const),
];

function checkOne(article: ParsedArticle, library: Library, flows: Flows, names: Names): Problem[] {
  const isSource = article.locale === sourceLocale;
  return [
    ...grammarOf(article),
    ...checkIds(article, names),
    ...(isSource ? checkNames(article, library, names) : checkOrphan(article, library)),
    ...(isSource ? checkLocales(article, library) : []),
    ...checkWords(article, library, flows, names),
    ...proseWith(names.wordLists[article.locale])(article),
  ];
}

function flowsOf(library: Library, memory: Memory): Flows {
  const flows = library.ids.flatMap(
    (id) =>
      memory.recall(`flow ${id}`, { library, flows: {} }, (watched) => {
        const article = watched.library.find(sourceLocale, id);
        return article ? buildFlow(article, watched.library) : null;
      }) ?? [],
  );
  return Object.fromEntries(flows.map((flow) => [flow.id, flow]));
}

/** The flows as they are read in a locale, without the articles that are drafts in it. */
function flowsIn(locale: Locale, flows: Flows, { drafts }: Library): Flows {
  const own = drafts[locale];
  if (own.size === drafts[sourceLocale].size) return flows;
  const published = Object.entries(flows).filter(([id]) => !own.has(id));
  return Object.fromEntries(published.map(([id, flow]) => [id, withoutDrafts(flow, own)]));
}

/** Null where the frontmatter of one of its files cannot be read. */
function articleOf(id: string, site: Site): Article | null {
  const flow = site.flows[id];
  const fields = site.library.find(sourceLocale, id)?.front?.fields;
  if (!flow || !fields) return null;
  const isDraft = (locale: Locale) => site.library.drafts[locale].has(id);
  const words = localeCodes.flatMap(
    (locale) => buildWords(id, isDraft(locale) ? sourceLocale : locale, site) ?? [],
  );
  if (words.length < localeCodes.length) return null;
  const { sources = [], checked = '', generation = 'classic' } = fields;
  return {
    flow,
    locales: localeCodes.filter((locale) => !isDraft(locale)),
    words: Object.fromEntries(words.map((one, index) => [localeCodes[index], one])) as Article['words'], // one for each locale, counted above
    about: { sources, checked, generation },
  };
}

type Flows = Record<string, Flow>;

interface CompileOptions {
  wholeSite?: boolean;
  /** What earlier compilations of the same files found out. */
  memory?: Memory;
  /** A day such as `2026-11-23`, against which `checked` is held; null where nobody asks. */
  today?: string | null;
}

export interface Compiled extends Site {
  articles: Article[];
  problems: Problem[];
  /** The MDX of an article, as `expandArticle` prints it. */
  expand: (id: Id, locale: Locale) => string | null;
}
