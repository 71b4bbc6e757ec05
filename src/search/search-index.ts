/** What a search looks things up in: Pagefind's index, or a plain list where WebAssembly does not run. */
import type { Posting } from './rank.ts';
import type { SearchRecord } from './records.ts';
import type { Shown, ShownPart } from './shown.ts';
import { closeTerm, termsOf } from './terms.ts';
import { openWords, type Words, type WordsData } from './words.ts';

/** No language that Pagefind knows: terms are folded and stemmed by ourselves. */
export const unlisted = 'und';

/** Opens Pagefind's index with the settings that make its scores comparable. */
export async function openPagefind(
  pagefind: Pagefind,
  basePath: string,
  { build, pages, words }: StartData,
): Promise<SearchIndex> {
  const instance = new pagefind.PagefindInstance({
    basePath,
    metaCacheTag: build,
    ranking: { pageLength: 0, termSaturation: 2, termFrequency: 1, termSimilarity: 0, metaWeights: {} },
  });
  await instance.init(unlisted, { load_wasm: true });
  const handles = new Map<string, PagefindResult>();
  return {
    words: openWords(words),
    pages,
    async find(term) {
      const { results } = await instance.search(closeTerm(term));
      for (const result of results) handles.set(result.id, result);
      return results.map(({ id, score, words }) => ({
        page: id,
        strength: strengthOf(score, results.length, pages),
        places: words,
      }));
    },
    async open(page) {
      const filed = await handles.get(page)?.data();
      return filed ? filed.meta : null;
    },
  };
}

/** Opens the list of titles and keywords that answers when Pagefind cannot. */
export function openList(data: WordsData, list: ListData): SearchIndex {
  const words = openWords(data);
  const postings = new Map<string, Posting[]>();
  for (const [page, { keywords, shown }] of list.pages.entries()) {
    for (const [weight, text] of [
      [10, shown.title],
      [7, keywords],
      [4, shown.summary],
    ] as const) {
      for (const term of termsOf(text, words)) {
        const known = postings.get(term) ?? [];
        if (known.some((posting) => posting.page === pageName(page))) continue;
        postings.set(term, [...known, { page: pageName(page), strength: saturate(weight), places: [] }]);
      }
    }
  }
  return {
    words,
    pages: list.pages.length,
    find: async (term) => postings.get(term) ?? [],
    open: async (page) => {
      const entry = list.pages[Number(page)];
      return entry ? { shown: entry.shown, parts: [] } : null;
    },
  };
}

/** What is filed beside a page's terms. @param placeOf the place of a part's first term, null when it has none */
export function filedRecord(record: SearchRecord, placeOf: (part: string) => number | null): Filed {
  const parts = record.parts.flatMap(({ shown }) => {
    const at = placeOf(shown.step);
    return at === null ? [] : [{ ...shown, at }];
  });
  return { shown: record.shown, parts };
}

function pageName(index: number): string {
  return String(index).padStart(4, '0');
}

/** Half at a weight of 2, near 1 for titles; the curve that Pagefind draws with a saturation of 2. */
function saturate(weight: number): number {
  return weight / (2 + weight);
}

/**
 * Pagefind's score of a single whole word without the part that says how rare the word is: BM25 with k1 = 2 reaches
 * at most (k1 + 1) times 1.8, the bonus for a word of the length that was looked for.
 */
function strengthOf(score: number, count: number, pages: number): number {
  const rarity = Math.log(1 + (pages - count + 0.5) / (count + 0.5));
  return Math.min(1, score / rarity / (3 * 1.8));
}

export interface SearchIndex {
  words: Words;
  /** Number of pages filed. */
  pages: number;
  find(term: string): Promise<readonly Posting[]>;
  open(page: string): Promise<Filed | null>;
}

/** A result's own words, and where its parts begin. */
export interface Filed {
  shown: Shown;
  parts: readonly (ShownPart & { at: number })[];
}

/** What is needed before the first question. */
export interface StartData {
  build: string;
  pages: number;
  words: WordsData;
  /** The texts of the search in this language. */
  texts: Record<string, string>;
  /** The official support page. */
  official: { url: string; label: string };
}

export interface ListData {
  pages: { shown: Shown; keywords: string }[];
}

/** The part of Pagefind's browser module that is used here, and published by src/build/pagefind-files.ts. */
export interface Pagefind {
  PagefindInstance: new (
    options: object,
  ) => {
    init(language: string, options: { load_wasm: boolean }): Promise<void>;
    search(term: string): Promise<{ results: PagefindResult[] }>;
  };
}
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ meta: Filed }>;
}
