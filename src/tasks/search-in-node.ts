/** The search of the built site, run in Node: the same modules and files as in the browser, read from disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFolder } from '../build/search-index.ts';
import type { Locale } from '../locales.ts';
import { type Finder, openFinder, type SecondOpinion } from '../search/data.ts';
import type { StartData } from '../search/load.ts';
import { openQuestions, type QuestionsData } from '../search/nearest.ts';
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
  const finder = openFinder(start.finder);
  const questions = join(dist, indexFolder, locale, 'questions.json');
  if (existsSync(questions)) finder.second = openWhole(JSON.parse(readFileSync(questions, 'utf8')), finder);
  return finder;
}

function openWhole(data: QuestionsData, finder: Finder): SecondOpinion {
  const pieces = openQuestions(data, finder);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** The files below `dist` that a question may need besides the first; each that is read is noted in `read`. */
export function filesInNode(dist: string, locale: Locale, read: string[]): IndexFiles {
  const take = async (file: string) => {
    const path = join(dist, indexFolder, locale, `${file}.json`);
    read.push(path);
    return JSON.parse(readFileSync(path, 'utf8'));
  };
  return {
    questions: () => take('questions'),
    shard: (number) => take(`shards/${number}`),
    details: (id) => take(`details/${id}`),
  };
}
