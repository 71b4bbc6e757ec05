/** Files whole articles, problem pages and the glossary with Pagefind, from the pages' own HTML. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { failureNames } from '../enrollment/failures.ts';
import type { Article } from '../flow/types.ts';
import { localeCodes } from '../locales.ts';
import { pagePath, problemPath, stepPath } from '../routes.ts';

/** Writes Pagefind's index below `dist`. @returns the number of pages filed */
export async function writePagefind(dist: string, articles: readonly Article[]): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    rootSelector: 'main',
    // Drawings of screens, buttons and lists of links tell pages apart badly.
    excludeSelectors: ['figure', 'nav', 'button', '.acts', '.crumbs'],
  });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  const addresses = localeCodes.flatMap((locale) => [
    ...articles
      .filter((article) => article.locales.includes(locale))
      .map(({ flow }) => stepPath(locale, { article: flow.id, step: null })),
    ...failureNames.map((name) => problemPath(locale, name)),
    pagePath(locale, 'glossary'),
  ]);
  for (const url of addresses) {
    const added = await index.addHTMLFile({
      url,
      content: readFileSync(join(dist, url, 'index.html'), 'utf8'),
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refuses ${url}: ${added.errors.join(', ')}`);
  }
  const { files } = await index.getFiles();
  // Pagefind's own interfaces are not used.
  for (const { path, content } of files.filter(({ path }) => !/-ui\.|^pagefind-highlight/.test(path))) {
    const file = join(dist, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await pagefind.close();
  return addresses.length;
}
