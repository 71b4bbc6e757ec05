import { type Flows, stepOf } from '../flow/graph.ts';
import type { Article, Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';

/** The article of that id; throws for an id that the checker would refuse. */
export function articleAt(articles: Library, id: string): Article {
  const article = articles[id];
  if (!article) throw new Error(`There is no article \`${id}\`.`);
  return article;
}

/** The page that a way leads to: a step's own page; for a reference article, which is read and not walked, the article. */
export function wayPath(articles: Library, { article, step }: Target, locale: Locale): string {
  const { flow } = articleAt(articles, article);
  const isRead = flow.kind === 'reference' && step === null;
  return stepPath(locale, { article, step: isRead ? null : stepOf(flow, step).id });
}

/** The articles without their words. */
export function flowsOf(articles: Library): Flows {
  const flows =
    known.get(articles) ?? Object.fromEntries(Object.values(articles).map(({ flow }) => [flow.id, flow]));
  known.set(articles, flows);
  return flows;
}

/** One set of flows serves every page of a build. */
const known = new WeakMap<Library, Flows>();

/** Every article by its id. */
export type Library = Record<string, Article>;
