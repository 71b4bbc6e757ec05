/** An article, or all of them, as a graph to be drawn: what stands in a box, and which ways lead from box to box. */
import { addressOf } from '../codes/registry.ts';
import { choicesOf, stepAt, waysOn } from '../flow/graph.ts';
import type { Article, Step, Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { mapPath, stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';

/** The map of one article: its steps, the answers on the ways, and the articles that it leads to. */
export function articleMap(id: Id, setting: MapSetting): MapGraph {
  const { articles, locale, withTroubles, marksOf } = setting;
  const { flow, words } = articleOf(articles, id);
  const own = flow.steps.map((step): MapNode => {
    const target = { article: id, step: step.id };
    return {
      id: step.id,
      kind: kindOf(step),
      title: words[locale].steps[step.id]?.title ?? '',
      path: stepPath(locale, target),
      marks: marksOf(target),
    };
  });
  const edges = flow.steps.flatMap((step) => [
    ...waysOf(step).map(({ to, choice }) => ({
      from: step.id,
      to: idWithin(id, to, articles),
      label: choice === null ? null : (words[locale].steps[step.id]?.choices[choice] ?? ''),
      isTrouble: false,
    })),
    ...(withTroubles ? step.troubles : []).map((to) => ({
      from: step.id,
      to: idWithin(id, to, articles),
      label: null,
      isTrouble: true,
    })),
  ]);
  const named = flow.steps.flatMap((step) => [...waysOn(step), ...(withTroubles ? step.troubles : [])]);
  const others = named.filter(({ article }) => article !== id);
  const byId = new Map(others.map((to) => [idElsewhere(to), otherNode(to, setting)]));
  return { nodes: [...own, ...byId.values()], edges };
}

/** How articles lead to each other: by their ways, and with `withTroubles` by what can go wrong. Choosers stand first. */
export function siteMap({ articles, locale, withTroubles }: MapSetting): MapGraph {
  const first = Object.values(articles).filter(({ flow }) => flow.kind === 'chooser');
  const nodes = [...new Set([...first, ...Object.values(articles)])].map(
    ({ flow, words }): MapNode => ({
      id: flow.id,
      kind: flow.kind === 'chooser' ? 'question' : flow.kind === 'fix' ? 'trouble' : 'article',
      title: words[locale].title,
      path: mapPath(locale, flow.id),
      marks: [],
    }),
  );
  const edges = Object.values(articles).flatMap(({ flow }) => {
    const ways = new Set(flow.steps.flatMap((step) => waysOn(step).map(({ article }) => article)));
    const troubles = new Set(flow.steps.flatMap((step) => step.troubles.map(({ article }) => article)));
    const leads = (to: Id, isTrouble: boolean): MapEdge => ({ from: flow.id, to, label: null, isTrouble });
    return [
      ...[...ways].filter((to) => to !== flow.id).map((to) => leads(to, false)),
      ...(withTroubles
        ? [...troubles].filter((to) => to !== flow.id && !ways.has(to)).map((to) => leads(to, true))
        : []),
    ];
  });
  return { nodes, edges };
}

function kindOf({ way }: Step): MapNode['kind'] {
  if (way.kind === 'ask') return 'question';
  return way.kind === 'end' ? way.ending : 'step';
}

function waysOf(step: Step): { to: Target; choice: Id | null }[] {
  if (step.way.kind === 'continue') return [{ to: step.way.to, choice: null }];
  return choicesOf(step).map(({ id, to }) => ({ to, choice: id }));
}

/** The id of a place in the map of an article: the step's, or that of a place elsewhere. */
function idWithin(article: Id, to: Target, articles: Articles): string {
  const own = to.article === article ? stepAt(articleOf(articles, article).flow, to.step) : null;
  return own?.id ?? idElsewhere(to);
}

/** A step of the article may have the id of another article. */
function idElsewhere(to: Target): string {
  return `/${addressOf(to)}`;
}

function otherNode(to: Target, { articles, locale, placeName }: MapSetting): MapNode {
  const { flow, words } = articleOf(articles, to.article);
  const step = to.step === null ? null : words[locale].steps[to.step]?.title;
  return {
    id: idElsewhere(to),
    kind: flow.kind === 'fix' ? 'trouble' : 'article',
    title: step ? placeName(words[locale].title, step) : words[locale].title,
    path: mapPath(locale, to.article, to.step),
    marks: [],
  };
}

function articleOf(articles: Articles, id: Id): Article {
  const article = articles[id];
  if (!article) throw new Error(`There is no article \`${id}\`.`);
  return article;
}

type Articles = Readonly<Record<Id, Article>>;

interface MapSetting {
  articles: Articles;
  locale: Locale;
  /** Also what can go wrong. */
  withTroubles: boolean;
  /** How a step of another article is named. */
  placeName: (article: string, step: string) => string;
  /** What authors should know of a step. */
  marksOf: (target: Target) => Mark[];
}

export interface MapGraph {
  nodes: MapNode[];
  edges: MapEdge[];
}

export interface MapNode {
  id: string;
  kind: 'question' | 'step' | 'done' | 'solved' | 'contact' | 'article' | 'trouble';
  title: string;
  path: string;
  marks: Mark[];
}

export interface MapEdge {
  from: string;
  to: string;
  /** The answer that leads this way. */
  label: string | null;
  isTrouble: boolean;
}

/** The translation is older than the English step; no source confirms it; no practice world reaches it. */
export type Mark = 'older' | 'unconfirmed' | 'unpractised';
