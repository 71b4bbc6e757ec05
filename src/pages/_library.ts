import { readArticles, readArticlesIn } from '../articles.ts';
import type { Library } from '../components/targets.ts';
import type { Article, StepWords, Words } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { withNoBreaks } from '../no-break.ts';

/** Every article by its id, its words as pages print them. */
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
  return Object.fromEntries(
    articles.map((article) => [article.flow.id, { ...article, words: mapValues(article.words, printed) }]),
  );
}

/** Made once for all pages. */
const made = new WeakMap<Words, Words>();

function printed(words: Words): Words {
  const before = made.get(words);
  if (before) return before;
  const { title, summary, answer, steps } = words;
  const after = {
    ...words,
    title: withNoBreaks(title),
    summary: withNoBreaks(summary),
    answer: answer && withNoBreaks(answer),
    steps: mapValues(steps, printedStep),
  };
  made.set(words, after);
  return after;
}

function printedStep({ title, text, choices, ...rest }: StepWords): StepWords {
  return {
    ...rest,
    title: withNoBreaks(title),
    text: withNoBreaks(text),
    choices: mapValues(choices, withNoBreaks),
  };
}

function mapValues<Key extends string, Value>(record: Record<Key, Value>, change: (value: Value) => Value) {
  return Object.fromEntries(
    Object.entries<Value>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, Value>; // the same keys
}
