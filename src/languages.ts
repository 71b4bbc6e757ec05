import { readContent } from './articles.ts';
import { type Locale, localeCodes } from './locales.ts';
import { inLocale } from './routes.ts';

/** The page in each locale in which it can be read: an article may be a draft in some. */
export function languagesOf(path: string): { locale: Locale; path: string }[] {
  const named = path.split('/');
  const article = readContent().articles.find(({ flow }) => named.includes(flow.id));
  const readable: readonly Locale[] = article?.locales ?? localeCodes;
  return readable.map((locale) => ({ locale, path: inLocale(path, locale) }));
}
