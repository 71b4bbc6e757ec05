import { readArticles, readArticlesIn } from '../articles.ts';
import type { Library } from '../components/targets.ts';
import type { Article } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';

/** Every article by its id. */
export async function readLibrary(): Promise<Library> {
  return byId(await readArticles());
}

/** The paths that `make` finds in each locale, from the articles that can be read in it. */
export async function pathsOfLocales<Path>(
  make: (locale: Locale, articles: Library) => Path[],
): Promise<Path[]> {
  const paths = localeCodes.map(async (locale) => make(locale, byId(await readArticlesIn(locale))));
  return (await Promise.all(paths)).flat();
}

function byId(articles: readonly Article[]): Library {
  return Object.fromEntries(articles.map((article) => [article.flow.id, article]));
}
