import type { APIRoute, GetStaticPaths } from 'astro';
import type { Library } from '../../../components/targets.ts';
import { type Locale, localeCodes } from '../../../locales.ts';
import { toMermaid } from '../../../map/mermaid.ts';
import { allArticles } from '../../../routes.ts';
import { readLibrary } from '../../_library.ts';
import { mapOf } from './_map.ts';

/** A map as a Mermaid flowchart, troubles included. */
export const getStaticPaths = (async () => {
  const articles = await readLibrary();
  return localeCodes.flatMap((locale) =>
    [allArticles, ...Object.keys(articles)].map((file) => ({
      params: { locale, file },
      props: { articles },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ articles: Library }> = ({ params, props: { articles }, site }) => {
  const { locale, file } = params as { locale: Locale; file: string }; // as getStaticPaths gives them
  const graph = mapOf(articles, file === allArticles ? null : file, locale, true);
  return new Response(toMermaid(graph, site?.origin ?? ''));
};
