/** Fetches what the sandbox of a page begins with: the index, and the articles that its address or its memory names. */
import type { Locale } from '../locales.ts';
import { practiceIndexPath, practisedArticlePath } from '../routes.ts';
import { type ArticleStore, openArticleStore } from './article-store.ts';
import { pageAddress } from './browser.ts';
import type { PractisedArticle, SandboxIndex } from './guides.ts';
import { guidesNamed } from './guides-named.ts';
import { openStorage } from './storage.ts';

/** Rejects where something of it cannot be had. */
export async function fetchPractice(locale: Locale): Promise<InitialData> {
  const asked = pageAddress().read();
  const index = await fetchJson<SandboxIndex>(practiceIndexPath(locale));
  const articles = openArticleStore((id) => fetchJson<PractisedArticle>(practisedArticlePath(locale, id)));
  const snapshots = openStorage(() => window.sessionStorage);
  await articles.load(guidesNamed({ index, snapshots }, asked));
  return { index, articles, asked };
}

/** Reads a file that this site was built with, so that its shape is known. */
async function fetchJson<File>(path: string): Promise<File> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} was answered ${response.status}.`);
  return response.json() as Promise<File>;
}

export interface InitialData {
  index: SandboxIndex;
  articles: ArticleStore;
  /** The fragment of the address for which the articles are there. */
  asked: string;
}
