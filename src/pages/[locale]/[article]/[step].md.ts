import type { APIRoute, GetStaticPaths } from 'astro';
import type { Library } from '../../../components/targets.ts';
import type { Locale } from '../../../locales.ts';
import { pathsOfLocales } from '../../_library.ts';
import { stepMarkdown } from '../../_markdown.ts';

/** A step as Markdown, for other software. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.values(articles).flatMap(({ flow }) =>
      flow.steps.map(({ id }) => ({ params: { locale, article: flow.id, step: id }, props: { articles } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = ({ params, props: { articles }, site }) => {
  const { locale, article, step } = params as { locale: Locale; article: string; step: string }; // as getStaticPaths gives them
  return new Response(stepMarkdown(articles, { article, step }, locale, site?.origin ?? ''));
};
