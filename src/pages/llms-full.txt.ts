import type { APIRoute } from 'astro';
import { localeCodes } from '../locales.ts';
import { readLibrary } from './_library.ts';
import { articleMarkdown } from './_markdown.ts';

/** Every article in every language in one file. */
export const GET: APIRoute = async ({ site }) => {
  const articles = await readLibrary();
  const texts = localeCodes.flatMap((locale) =>
    Object.keys(articles).map((id) => articleMarkdown(articles, id, locale, site?.origin ?? '')),
  );
  return new Response(texts.join('\n---\n\n'));
};
