import { readArticles } from '../articles.ts';
import type { Library } from '../components/targets.ts';

/** Every article by its id. */
export async function readLibrary(): Promise<Library> {
  return Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));
}
