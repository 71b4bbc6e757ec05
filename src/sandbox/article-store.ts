/** The articles that are practised on a page, fetched one by one as they are needed. */
import type { Id } from '../surface.ts';
import type { PractisedArticle } from './guides.ts';

/** @param fetchArticle rejects where the article cannot be had */
export function openArticleStore(fetchArticle: (id: Id) => Promise<PractisedArticle>): ArticleStore {
  const here = new Map<Id, PractisedArticle>();
  return {
    find: (id) => here.get(id),
    async load(ids) {
      const missing = [...new Set(ids)].filter((id) => !here.has(id));
      await Promise.all(missing.map(async (id) => here.set(id, await fetchArticle(id))));
    },
  };
}

export interface ArticleStore {
  /** An article that was loaded. */
  find: FindArticle;
  /** Rejects where one of them cannot be had. */
  load: (ids: readonly Id[]) => Promise<void>;
}

export type FindArticle = (id: Id) => PractisedArticle | undefined;
