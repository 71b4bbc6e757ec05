import type { APIRoute } from 'astro';
import { localeCodes, locales } from '../locales.ts';
import { llmsFullPath, markdownPath } from '../routes.ts';
import { readSite } from '../site.ts';
import { readLibrary } from './_library.ts';

/** What the site holds, for language models: llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const { name, tagline, disclaimer } = readSite();
  const articles = Object.values(await readLibrary());
  const origin = site?.origin ?? '';
  const parts = localeCodes.map((locale) => {
    const readable = articles.filter((article) => article.locales.includes(locale));
    const rows = readable.map(({ flow, words }) => {
      const { title, summary } = words[locale];
      return `- [${title}](${origin}${markdownPath(locale, { article: flow.id, step: null })}): ${summary}`;
    });
    return `## ${locales[locale].label}\n\n> ${disclaimer[locale]}\n\n${rows.join('\n')}`;
  });
  const all = `[All articles in one file](${origin}${llmsFullPath()})`;
  return new Response(`# ${name.en}\n\n> ${tagline.en}\n\n${all}\n\n${parts.join('\n\n')}\n`);
};
