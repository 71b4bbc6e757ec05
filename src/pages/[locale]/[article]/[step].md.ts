import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../../locales.ts';
import { pathsOfLocales, readLibrary } from '../../_library.ts';
import { stepMarkdown } from '../../_markdown.ts';

/** A step as Markdown, for other software. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.values(articles).flatMap(({ flow }) =>
      flow.steps.map(({ id }) => ({ params: { locale, article: flow.id, step: id } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const { locale, article, step } = params as { locale: Locale; article: string; step: string }; // as getStaticPaths gives them
  return new Response(stepMarkdown(await readLibrary(), { article, step }, locale, site?.origin ?? ''));
};
