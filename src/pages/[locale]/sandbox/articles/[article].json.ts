import type { APIRoute, GetStaticPaths } from 'astro';
import { practisedArticles } from '../../../../sandbox/content.ts';
import type { PractisedArticle } from '../../../../sandbox/guides.ts';
import { stepViews } from '../../../../sandbox/step-views.ts';
import { pathsOfLocales } from '../../../_library.ts';

/** An article as it is practised, in one language. */
export const getStaticPaths = (() =>
  pathsOfLocales((locale, articles) =>
    practisedArticles(Object.values(articles), locale).map((article) => ({
      params: { locale, article: article.flow.id },
      props: { article },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: PractisedArticle }> = ({ props: { article } }) =>
  Response.json({ ...article, views: stepViews(article) });
