/** The search of the built site, run in Node: the same modules and files as in the browser, read from disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexFolder } from '../build/search-index.ts';
import type { Locale } from '../locales.ts';
import { openPagefind, type Pagefind, type SearchIndex, type StartData } from '../search/search-index.ts';

/** Opens the index of a locale below `dist`. @param onRead is told every file that a browser would fetch */
export async function openInNode(
  dist: string,
  locale: Locale,
  onRead = (_file: string) => {},
): Promise<SearchIndex> {
  const folder = join(dist, indexFolder);
  serveFiles(dist, onRead);
  onRead(join(folder, 'pagefind.js'));
  onRead(join(folder, locale, 'words.json'));
  const start: StartData = JSON.parse(await readFile(join(folder, locale, 'words.json'), 'utf8'));
  const pagefind: Pagefind = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  return openPagefind(pagefind, `/${indexFolder}/${locale}/`, start);
}

/** Lets Pagefind's requests for files of the site read them from `dist`. */
function serveFiles(dist: string, onRead: (file: string) => void): void {
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    if (!address.startsWith(`/${indexFolder}/`)) return network(input, init);
    const file = join(dist, address.replace(/\?.*$/, ''));
    onRead(file);
    return new Response(new Uint8Array(await readFile(file)));
  };
}
