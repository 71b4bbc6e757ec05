/** The edge that reads content/: the files and registries that the compiler works on. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compile } from './authoring/compile.ts';
import { createMemory, type Memory } from './authoring/memory.ts';
import type { Messages } from './authoring/messages.ts';
import type { Registries, Term } from './authoring/registries.ts';
import { report } from './authoring/report.ts';
import type { SourceFile } from './authoring/source.ts';
import { articlesByTerm } from './authoring/terms-used.ts';
import { type Translation, translations } from './authoring/translations.ts';
import type { CodeEntry } from './codes/registry.ts';
import { contentFiles, dataFiles, projectRoot, readSource } from './content-files.ts';
import { isWorldFact } from './enrollment/facts.ts';
import { failureNames, failureOf, remedies } from './enrollment/failures.ts';
import { scenarioNames } from './enrollment/scenarios.ts';
import { withMoves } from './flow/moves.ts';
import type { Article, Flow } from './flow/types.ts';
import type { Locale } from './locales.ts';
import { withLabels } from './phone/words.ts';
import { allScreens, lacksOfScreen } from './portal/all-screens.ts';
import { publishedCodes } from './published-codes.ts';
import { reservedIds, stepPath } from './routes.ts';
import { fewestQuestions, WordsFileSchema } from './search/words-file.ts';
import type { Id } from './surface.ts';

/** What the articles speak of. */
export const registries: Registries = {
  screens: withLabels(allScreens),
  failures: failureNames.map(failureOf),
  remedies,
  scenarios: scenarioNames,
  isFact: isWorldFact,
  searchWords: WordsFileSchema,
  fewestQuestions,
  lacks: lacksOfScreen,
  publishedCodes: publishedCodes(),
  reservedIds,
  stepPath,
};

/** Every article, compiled. Throws one error with the whole report when authors have something to mend. */
export async function readArticles(): Promise<Article[]> {
  const { articles, problems, files } = readContent();
  const faults = problems.filter(({ code }) => code !== 'missing-code'); // a page that is being written has a provisional one
  if (faults.length > 0) throw new Error(report(faults, files));
  return articles;
}

/** The articles that can be read in a locale, without the ways to those that cannot. */
export async function readArticlesIn(locale: Locale): Promise<Article[]> {
  const articles = await readArticles();
  const flows = readContent().flowsIn[locale];
  return articles.flatMap((article) => {
    const flow = flows[article.flow.id];
    if (!flow) return [];
    return flow === article.flow ? [article] : [{ ...article, flow }];
  });
}

/** The article of that id; an unknown id is a bug of the caller. */
export async function articleOf(id: string): Promise<Article> {
  const found = (await readArticles()).find(({ flow }) => flow.id === id);
  if (!found) throw new Error(`There is no article \`${id}\` in content/.`);
  return found;
}

/** The terms of a locale in the order of its glossary, each with the articles that explain it. */
export function readGlossary(locale: Locale): (Term & { articles: Id[] })[] {
  const { library, names } = readContent();
  const users = articlesByTerm(library);
  const isReadable = (id: Id) => library.find(locale, id) !== undefined;
  return names.terms[locale].map((term) => ({
    ...term,
    articles: (users[term.id] ?? []).filter(isReadable),
  }));
}

/** The texts that support agents copy, in every locale. */
export function readMessages(): Messages {
  return readContent().names.messages;
}

/** Every address that was ever published, with its code, as content/codes.txt lists them. */
export function readCodes(): CodeEntry[] {
  return readContent().names.codes.map(({ code, address }) => ({ code, address }));
}

/** The flows, each knowing which earlier places lead to it. */
export function flowsToday(): Record<string, Flow> {
  const { flows, names } = readContent();
  const moves = Object.entries(names.moved).map(([from, { value }]) => [from, value]);
  return withMoves(flows, Object.fromEntries(moves));
}

/** How each translated step stands to its English one. */
export function readTranslations(): Translation[] {
  return translations(readContent());
}

/**
 * Everything that the compiler finds in content/, problems included. Compiles again only when a file changed, and reads
 * and parses only that file. Whether one changed is asked at most five times a second: a build asks for every page.
 * @param isFresh true where a file is known to have changed
 */
export function readContent({ isFresh = false } = {}): ContentRead {
  const { latest, memory } = kept;
  if (latest && !isFresh && performance.now() - latest.asked < 200) return latest.read;
  const paths = [...contentFiles(), ...dataFiles()];
  const stamps = paths.map((path) => `${path} ${statSync(join(projectRoot, path)).mtimeMs}`);
  const stamp = stamps.join('\n');
  if (latest?.stamp === stamp) {
    latest.asked = performance.now();
    return latest.read;
  }
  const before = new Map(latest?.read.files.map((file, index) => [latest?.stamps[index], file]));
  const files = paths.map((path, index) => before.get(stamps[index]) ?? readSource(path));
  const read = { ...compile(files, registries, { wholeSite: true, today: tomorrow(), memory }), files };
  kept.latest = { stamp, stamps, read, asked: performance.now() };
  return read;
}

/**
 * The pages of a build run as modules of their own, beside those of its configuration. Called before they do, this hands
 * them what is compiled here, so that a build holds every article once.
 */
export function shareWithPages(): void {
  building.contentOfBuild = kept;
}

const building: typeof globalThis & { contentOfBuild?: Kept } = globalThis;
const kept: Kept = building.contentOfBuild ?? { latest: null, memory: createMemory() };

/** The latest day that it may be anywhere on earth. */
function tomorrow(): string {
  return new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
}

interface Kept {
  latest: { stamp: string; stamps: string[]; read: ContentRead; asked: number } | null;
  memory: Memory;
}

interface ContentRead extends Compiled {
  files: SourceFile[];
}
