import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownToHtml } from 'satteri';
import type { ByLocale, DeskStep, DeskWords } from '../../agents/desk-article.ts';
import { addressOf } from '../../codes/registry.ts';
import { articleAt, type Library } from '../../components/targets.ts';
import { waysOn } from '../../flow/graph.ts';
import type { Article, Target } from '../../flow/types.ts';
import { byLocale } from '../../locales.ts';
import { codeOf } from '../../page-codes.ts';
import { readLibrary } from '../_library.ts';

/** What the desk shows of an article, in every language. */
export const getStaticPaths = (async () => {
  const articles = await readLibrary();
  return Object.keys(articles).map((article) => ({ params: { article }, props: { articles } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = ({ params, props: { articles } }) => {
  const { flow, words, locales } = articleAt(articles, params.article ?? '');
  const named = flow.steps.flatMap((step) => [...waysOn(step), ...step.troubles]);
  const elsewhere = named.filter(({ article }) => article !== flow.id);
  const article: DeskWords = {
    title: byLocale((locale) => words[locale].title),
    locales,
    code: codeOf({ article: flow.id, step: null }),
    practised: flow.practice.length > 0,
    steps: Object.fromEntries(flow.steps.map(({ id }) => [id, stepOf(articleAt(articles, flow.id), id)])),
    elsewhere: Object.fromEntries(elsewhere.map((target) => [addressOf(target), titleOf(articles, target)])),
  };
  return Response.json(article);
};

function stepOf({ flow, words }: Article, id: string): DeskStep {
  const texts = byLocale((locale) => {
    const { title = '', text = '', choices = {} } = words[locale].steps[id] ?? {};
    return { title, text, html: markdownToHtml(text).html, choices };
  });
  return {
    code: codeOf({ article: flow.id, step: id }),
    words: texts,
    notes: byLocale((locale) =>
      (words[locale].steps[id]?.agentNotes ?? []).map((note) => markdownToHtml(note).html),
    ),
  };
}

/** The article's title, and that of the step where a step of it is named. */
function titleOf(articles: Library, { article, step }: Target): ByLocale {
  const { words } = articleAt(articles, article);
  return byLocale(
    (locale) => (step === null ? null : words[locale].steps[step]?.title) ?? words[locale].title,
  );
}
