import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../locales.ts';
import { pathsOfLocales, readLibrary } from '../_library.ts';
import { articleMarkdown } from '../_markdown.ts';

/** An article as Markdown, for other software. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.keys(articles).map((article) => ({ params: { locale, article } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const { locale, article } = params as { locale: Locale; article: string }; // as getStaticPaths gives them
  return new Response(articleMarkdown(await readLibrary(), article, locale, site?.origin ?? ''));
};
