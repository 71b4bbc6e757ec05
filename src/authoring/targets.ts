/** Reading what `to`, `next`, `same`, `troubles` and links name. */
import type { Target } from '../flow/types.ts';
import { type ParsedArticle, partById } from './parse.ts';

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
