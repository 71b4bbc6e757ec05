/** Which articles explain which term of the glossary. */
import { sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import type { Library } from './library.ts';
import { attribute, elementOf, isElement, nodesBelow } from './mdx.ts';
import { stepTextIn } from './step-text.ts';

/** The articles whose English text has a `<Term>`, by the term's id; words taken over with `same` count as well. */
export function articlesByTerm(library: Library): Record<Id, Id[]> {
  const found: Record<Id, Id[]> = {};
  for (const article of library.ids) {
    for (const term of termsOf(article, library)) found[term] = [...(found[term] ?? []), article];
  }
  return found;
}

function termsOf(id: Id, library: Library): Set<Id> {
  const article = library.find(sourceLocale, id);
  const bodies = article?.parts.map((part) => stepTextIn(sourceLocale, article, part.id, library).body) ?? [];
  const terms = bodies.flatMap((body) =>
    [...nodesBelow(body?.nodes ?? [])]
      .filter(isElement)
      .filter(({ name }) => name === 'Term')
      .map((node) => (body && attribute(elementOf(node, body.article.file), 'id')?.value) ?? ''),
  );
  return new Set(terms);
}
