import type { APIRoute, GetStaticPaths } from 'astro';
import { readArticles } from '../../../../articles.ts';
import { localeCodes } from '../../../../locales.ts';
import { practisedArticles } from '../../../../sandbox/content.ts';
import type { PractisedArticle } from '../../../../sandbox/guides.ts';

/** An article as it is practised, in one language. */
export const getStaticPaths = (async () => {
  const articles = await readArticles();
  return localeCodes.flatMap((locale) =>
    practisedArticles(articles, locale).map((article) => ({
      params: { locale, article: article.flow.id },
      props: { article },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: PractisedArticle }> = ({ props: { article } }) =>
  Response.json(article);
