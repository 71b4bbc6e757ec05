import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPreview } from '../../components/preview-image/draw.ts';
import type { Library } from '../../components/targets.ts';
import type { Locale } from '../../locales.ts';
import { pathsOfLocales } from '../_library.ts';

/** The picture of a link to an article. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.keys(articles).map((article) => ({ params: { locale, article }, props: { articles } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = async ({ params, props: { articles } }) => {
  const { locale, article } = params as { locale: Locale; article: string }; // as getStaticPaths gives them
  return new Response(new Uint8Array(await drawPreview({ articles, article, step: null, locale })));
};
