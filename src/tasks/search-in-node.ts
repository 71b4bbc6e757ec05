/** The search of the built site, run in Node: the same modules and files as in the browser, read from disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFolder } from '../build/search-index.ts';
import type { Locale } from '../locales.ts';
import { type Finder, openFinder } from '../search/data.ts';
import type { StartData } from '../search/load.ts';
import type { IndexFiles } from '../search/prepare.ts';
import { root } from './tool.ts';

/** Opens the finder of a locale in `dist`, once. */
export function openBuiltFinder(locale: Locale): Finder {
  opened[locale] ??= openInNode(join(root, 'dist'), locale);
  return opened[locale];
}

const opened: Partial<Record<Locale, Finder>> = {};

/** Opens the finder of a locale below `dist`. */
export function openInNode(dist: string, locale: Locale): Finder {
  const file = join(dist, indexFolder, locale, 'start.json');
  if (!existsSync(file)) throw new Error('There is no search index. Run `npm run build`.');
  const start: StartData = JSON.parse(readFileSync(file, 'utf8'));
  return openFinder(start.finder);
}

/** The pieces of a large site's index below `dist`; each file that is read is noted in `read`. */
export function filesInNode(dist: string, locale: Locale, read: string[]): IndexFiles {
  const take = async (file: string) => {
    const path = join(dist, indexFolder, locale, `${file}.json`);
    read.push(path);
    return JSON.parse(readFileSync(path, 'utf8'));
  };
  return { shard: (number) => take(`shards/${number}`), details: (id) => take(`details/${id}`) };
}
