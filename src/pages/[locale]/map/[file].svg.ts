import type { APIRoute, GetStaticPaths } from 'astro';
import { articleAt, type Library } from '../../../components/targets.ts';
import { translator } from '../../../i18n/translate.ts';
import { type Locale, localeCodes } from '../../../locales.ts';
import { fileStyle } from '../../../map/file-style.ts';
import { drawMap } from '../../../map/svg.ts';
import { allArticles } from '../../../routes.ts';
import { readLibrary } from '../../_library.ts';
import { layoutOf } from './_map.ts';

/** A map as a file that stands by itself, troubles included. */
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
  const article = file === allArticles ? null : file;
  const t = translator('agents', locale);
  const label =
    article === null
      ? t('mapTitle')
      : t('mapOf', { title: articleAt(articles, article).words[locale].title });
  const layout = layoutOf(articles, article, locale, true);
  const drawing = drawMap(layout, { label, origin: site?.origin ?? '', style: fileStyle });
  return new Response(drawing, { headers: { 'content-type': 'image/svg+xml' } });
};
