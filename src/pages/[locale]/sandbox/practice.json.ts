import type { APIRoute, GetStaticPaths } from 'astro';
import { readArticlesIn } from '../../../articles.ts';
import { type Locale, localeCodes } from '../../../locales.ts';
import { sandboxIndex } from '../../../sandbox/content.ts';

/** What every practice needs, in one language. */
export const getStaticPaths = (() =>
  localeCodes.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  Response.json(sandboxIndex(await readArticlesIn(locale), locale));
