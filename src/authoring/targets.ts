/** Reading and checking what `to`, `next`, `same`, `troubles` and links name. */
import type { Target } from '../flow/types.ts';
import { sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { type ParsedArticle, partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';

/**
 * Reads `step`, `article` or `article/step`; a step of this article goes before an article of the same name.
 * Says nothing of whether the target exists.
 */
export function readTarget(value: string, article: ParsedArticle): Target {
  const [first = '', second] = value.split('/');
  if (second !== undefined) return { article: first, step: second };
  return partById(article, first) ? { article: article.id, step: first } : { article: first, step: null };
}

/** A target in the article that takes a step over: a step of the same id here goes before the one there. */
export function resolveTarget(value: string, writtenIn: ParsedArticle, own: ParsedArticle): Target {
  const target = readTarget(value, own);
  return target.step === null && !value.includes('/') ? readTarget(value, writtenIn) : target;
}

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
