import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPreview } from '../../../components/preview-image/draw.ts';
import type { Library } from '../../../components/targets.ts';
import type { Locale } from '../../../locales.ts';
import { pathsOfLocales } from '../../_library.ts';

/** The picture of a link to a step. */
export const getStaticPaths = (async () => {
  return pathsOfLocales((locale, articles) =>
    Object.values(articles).flatMap(({ flow }) =>
      flow.steps.map(({ id }) => ({ params: { locale, article: flow.id, step: id }, props: { articles } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = async ({ params, props: { articles } }) => {
  const { locale, article, step } = params as { locale: Locale; article: string; step: string }; // as getStaticPaths gives them
  return new Response(new Uint8Array(await drawPreview({ articles, article, step, locale })));
};
