/** Ids are permanent and stand in addresses: are they well formed, free and told apart? */
import { idPattern } from '../surface.ts';
import { attribute, type Element } from './mdx.ts';
import type { ParsedArticle } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { lineAndColumn, type Spelled, topOf, wordsAt } from './source.ts';

export function* checkIds(
  { id, file, parts }: ParsedArticle,
  { reservedIds }: Registries,
): Generator<Problem> {
  if (!idPattern.test(id)) yield problem('malformed-id', topOf(file), { value: id });
  if (reservedIds.includes(id)) yield problem('reserved-id', topOf(file), { value: id });
  yield* checkGroup(parts.flatMap(({ element }) => [...idsOf(element), ...earlierIdsOf(element)]));
  for (const { choices } of parts) yield* checkGroup(choices.flatMap(({ element }) => idsOf(element)));
}

function* checkGroup(ids: readonly Spelled[]): Generator<Problem> {
  const lines = new Map<string, number>();
  for (const { value, place } of ids) {
    const line = lines.get(value);
    if (!idPattern.test(value)) yield problem('malformed-id', place, { value });
    else if (line !== undefined) yield problem('duplicate-id', place, { value, line });
    else lines.set(value, lineAndColumn(place.file.text, place.start).line);
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
