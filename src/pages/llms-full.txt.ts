import type { APIRoute } from 'astro';
import { pathsOfLocales, readLibrary } from './_library.ts';
import { articleMarkdown } from './_markdown.ts';

/** Every article in every language in one file. */
export const GET: APIRoute = async ({ site }) => {
  const all = await readLibrary();
  const texts = await pathsOfLocales((locale, articles) =>
    Object.keys(articles).map((id) => articleMarkdown(all, id, locale, site?.origin ?? '')),
  );
  return new Response(texts.join('\n---\n\n'));
};
