import type { Target } from '../flow/types.ts';
import { sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';

/** A target that does not exist or is kept out of the site, as a problem at the place where it is named. */
export function checkTarget(
  { article, step }: Target,
  place: Place,
  library: Library,
  { mayBeDraft = false } = {},
): Problem[] {
  if (library.drafts.has(article))
    return mayBeDraft ? [] : [problem('names-draft', place, { value: article })];
  if (!library.exists(sourceLocale, article)) {
    return [problem('unknown-article', place, { value: article, known: library.ids })];
  }
  const found = library.find(sourceLocale, article);
  if (!found || step === null || partById(found, step)) return [];
  return [problem('unknown-step', place, { article, value: step, known: found.parts.map(({ id }) => id) })];
}
