import { readArticles, readArticlesIn } from '../articles.ts';
import type { Library } from '../components/targets.ts';
import type { Article } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { withNoBreaks } from '../no-break.ts';

/** Every article by its id. */
export async function readLibrary(): Promise<Library> {
  return byId(await readArticles());
}

/** The paths that `make` finds in each locale, from the articles that can be read in it, as pages print them. */
export async function pathsOfLocales<Path>(
  make: (locale: Locale, articles: Library) => Path[],
): Promise<Path[]> {
  const paths = localeCodes.map(async (locale) =>
    make(locale, byId((await readArticlesIn(locale)).map(withNamesWhole))),
  );
  return (await Promise.all(paths)).flat();
}

/** No line breaks within a name, in whatever a page prints of an article. The text of its steps is compiled so. */
function withNamesWhole(article: Article): Article {
  const { flow, ...words } = article;
  const printed = printedArticles.get(article) ?? {
    ...JSON.parse(withNoBreaks(JSON.stringify(words))),
    flow,
  };
  printedArticles.set(article, printed);
  return printed;
}

const printedArticles = new WeakMap<Article, Article>();

function byId(articles: readonly Article[]): Library {
  return Object.fromEntries(articles.map((article) => [article.flow.id, article]));
}
