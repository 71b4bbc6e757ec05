/** Ids are permanent and stand in addresses: are they well formed, free and unique? */
import { sourceLocale } from '../locales.ts';
import { idPattern } from '../surface.ts';
import { attribute, type Element } from './mdx.ts';
import type { ParsedArticle } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { lineAndColumn, type Place, type Spelled, topOf, wordsAt } from './source.ts';

/** In a translation only what is there twice; it has no ids but the English ones. */
export function* checkIds(article: ParsedArticle, { reservedIds }: Registries): Generator<Problem> {
  const { id, file, locale, parts } = article;
  const isSource = locale === sourceLocale;
  if (isSource && !idPattern.test(id)) yield problem('malformed-id', topOf(file), { value: id });
  if (isSource && reservedIds.includes(id)) yield problem('reserved-id', topOf(file), { value: id });
  const groups = [
    parts.flatMap(({ element }) => [...idsOf(element), ...earlierIdsOf(element)]),
    ...parts.map(({ choices }) => choices.flatMap(({ element }) => idsOf(element))),
  ];
  for (const group of groups) yield* checkGroup(group, isSource);
}

function* checkGroup(ids: readonly Spelled[], isSource: boolean): Generator<Problem> {
  const places = new Map<string, Place>();
  for (const { value, place } of ids) {
    const earlier = places.get(value);
    if (isSource && !idPattern.test(value)) yield problem('malformed-id', place, { value });
    else if (earlier)
      yield problem('duplicate-id', place, {
        value,
        line: lineAndColumn(place.file.text, earlier.start).line,
      });
    else places.set(value, place);
  }
}

function idsOf(element: Element): Spelled[] {
  const id = attribute(element, 'id');
  return id ? [id] : [];
}

function earlierIdsOf(element: Element): Spelled[] {
  const was = attribute(element, 'was');
  return was ? wordsAt(was.place) : [];
}
