import { type Flows, findStep } from '../flow/graph.ts';
import type { Article, Step, Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';

/** The article of that id; throws for an id that the checker would refuse. */
export function articleAt(articles: Library, id: string): Article {
  const article = articles[id];
  if (!article) throw new Error(`There is no article \`${id}\`.`);
  return article;
}

/** The step that a target names: the article's first where it names none. Throws for a target that the checker would refuse. */
export function stepAt(articles: Library, target: Target): Step {
  const place = findStep(flowsOf(articles), target);
  if (!place) throw new Error(`There is no step \`${target.article}/${target.step}\`.`);
  return place.step;
}

/** The page that a way leads to: a step's own page; for a reference article, which is read and not walked, the article. */
export function wayPath(articles: Library, target: Target, locale: Locale): string {
  const isRead = articleAt(articles, target.article).flow.kind === 'reference';
  if (isRead && target.step === null) return stepPath(locale, target);
  return stepPath(locale, { article: target.article, step: stepAt(articles, target).id });
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
