/** Loads a locale's finder, and what is shown of its articles, in the browser. */
import type { Locale } from '../locales.ts';
import { type Finder, type FinderData, openFinder } from './data.ts';
import type { QuestionsData } from './nearest.ts';
import type { IndexFiles } from './prepare.ts';
import type { RecordDetails, Shard } from './shards.ts';
import { startPath } from './start-path.ts';

/** Rejects when the finder cannot be had; the next call tries again. @param response of a request that is under way */
export function loadSearch(locale: Locale, response?: Promise<Response>): Promise<LoadedSearch> {
  loading[locale] ??= load(locale, response).catch((error: unknown) => {
    delete loading[locale];
    throw error;
  });
  return loading[locale];
}

const loading: Partial<Record<Locale, Promise<LoadedSearch>>> = {};

async function load(locale: Locale, response?: Promise<Response>): Promise<LoadedSearch> {
  const start = await readJson<StartData>(await (response ?? fetch(startPath(locale))));
  return { finder: openFinder(start.finder), start };
}

/** The texts of an article's parts, in their order; empty where they cannot be had, since results do without. */
export function loadTexts(locale: Locale, article: string): Promise<string[]> {
  const address = `/search-index/${locale}/texts/${article}.json`;
  texts[address] ??= fetch(address)
    .then((response) => readJson<string[]>(response))
    .catch(() => []);
  return texts[address];
}

const texts: Record<string, Promise<string[]>> = {};

/** The files that a question may need besides the first. */
export function indexFiles(locale: Locale): IndexFiles {
  const read = async <Content>(file: string): Promise<Content> =>
    readJson(await fetch(`/search-index/${locale}/${file}.json`));
  return {
    questions: () => read<QuestionsData>('questions'),
    shard: (number) => read<Shard>(`shards/${number}`),
    details: (id) => read<RecordDetails>(`details/${id}`),
  };
}

async function readJson<Content>(response: Response): Promise<Content> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return response.json();
}

export interface LoadedSearch {
  finder: Finder;
  start: StartData;
}

/** What is needed before the first question. */
export interface StartData {
  build: string;
  finder: FinderData;
  /** The texts of the search in this language. */
  texts: Record<string, string>;
  /** The problems that most readers come with. */
  common: readonly { id: string; title: string }[];
  /** The official support page. */
  official: { url: string; label: string };
}
