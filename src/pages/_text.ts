import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Locale } from '../locales.ts';

const modules = import.meta.glob<{ Content: AstroComponentFactory }>('../../content/*/*.mdx');

/** The text of an article in a locale as a component; which parts of it are printed is up to the components given to it. */
export async function textOf(locale: Locale, article: string): Promise<AstroComponentFactory> {
  const load = modules[`../../content/${locale}/${article}.mdx`];
  if (!load) throw new Error(`There is no text content/${locale}/${article}.mdx.`);
  return (await load()).Content;
}
