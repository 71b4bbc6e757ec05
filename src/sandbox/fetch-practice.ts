/** Fetches what the sandbox of a page begins with: the index, and the articles that its address or its memory names. */

import { parseFragment } from '../fragments.ts';
import type { Locale } from '../locales.ts';
import { practiceIndexPath, practisedArticlePath } from '../routes.ts';
import { type ArticleStore, openArticleStore } from './article-store.ts';
import { pageAddress } from './browser.ts';
import type { PractisedArticle, SandboxIndex } from './guides.ts';
import { guidesNamed } from './guides-named.ts';
import type { Screens } from './screens.ts';
import { openStorage } from './storage.ts';

/** Rejects where something of it cannot be had. */
export async function fetchPractice(locale: Locale): Promise<InitialData> {
  const asked = pageAddress().read();
  const isInside = parseFragment(asked).fragment.step !== undefined;
  const drawn = isInside ? import('./screens.ts') : null;
  const index = await fetchJson<SandboxIndex>(practiceIndexPath(locale));
  const articles = openArticleStore((id) => fetchJson<PractisedArticle>(practisedArticlePath(locale, id)));
  const snapshots = openStorage(() => window.sessionStorage);
  await articles.load(guidesNamed({ index, snapshots }, asked));
  return { index, articles, asked, screens: (await drawn)?.screens ?? null };
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
  /** Null where a practice begins, which shows nothing but its first screens. */
  screens: Screens | null;
}
