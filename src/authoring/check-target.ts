import type { Target } from '../flow/types.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';

/**
 * A target that does not exist, or is a draft in one of the locales `needed`, as a problem at the place where it is named.
 * Where none is needed, what leads to a draft is left out of the site with it.
 */
export function checkTarget(
  { article, step }: Target,
  place: Place,
  library: Library,
  needed: readonly Locale[],
): Problem[] {
  const lacking = needed.find((locale) => library.drafts[locale].has(article));
  if (lacking) {
    const isWhole = library.drafts[sourceLocale].has(article);
    return [problem('names-draft', place, { value: article, locale: isWhole ? sourceLocale : lacking })];
  }
  if (library.isUnclear(sourceLocale, article)) return [];
  if (!library.exists(sourceLocale, article)) {
    return [problem('unknown-article', place, { value: article, known: library.ids })];
  }
  const found = library.find(sourceLocale, article);
  if (!found || step === null || partById(found, step)) return [];
  return [problem('unknown-step', place, { article, value: step, known: found.parts.map(({ id }) => id) })];
}
