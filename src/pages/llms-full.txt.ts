import type { APIRoute } from 'astro';
import { pathsOfLocales } from './_library.ts';
import { articleMarkdown } from './_markdown.ts';

/** Every article in every language in one file. */
export const GET: APIRoute = async ({ site }) => {
  const texts = await pathsOfLocales((locale, articles) =>
    Object.keys(articles).map((id) => articleMarkdown(articles, id, locale, site?.origin ?? '')),
  );
  return new Response(texts.join('\n---\n\n'));
};
