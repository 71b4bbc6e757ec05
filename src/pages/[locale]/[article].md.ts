import type { APIRoute, GetStaticPaths } from 'astro';
import type { Library } from '../../components/targets.ts';
import type { Locale } from '../../locales.ts';
import { pathsOfLocales } from '../_library.ts';
import { articleMarkdown } from '../_markdown.ts';

/** An article as Markdown, for other software. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.keys(articles).map((article) => ({ params: { locale, article }, props: { articles } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = ({ params, props: { articles }, site }) => {
  const { locale, article } = params as { locale: Locale; article: string }; // as getStaticPaths gives them
  return new Response(articleMarkdown(articles, article, locale, site?.origin ?? ''));
};
