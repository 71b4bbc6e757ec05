/** Does everything exist that an article names: articles, steps, failures, scenarios? */
import { parseTarget } from '../flow/targets.ts';
import { sourceLocale } from '../locales.ts';
import { systems } from '../surface.ts';
import { checkDoes, checkMarks, checkScreen, checkScreenRef } from './check-screens.ts';
import { checkTarget } from './check-target.ts';
import { checkWay } from './check-way.ts';
import { ofReader } from './grammar.ts';
import { type Library, localesOf, type Origin, originsOf } from './library.ts';
import { attribute } from './mdx.ts';
import { type ParsedArticle, type ParsedChoice, type Part, partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { wordsAt } from './source.ts';
import { resolveTarget } from './targets.ts';

/** Checks the names in an English article; translations repeat them or leave them out. */
export function* checkNames(
  article: ParsedArticle,
  library: Library,
  registries: Registries,
): Generator<Problem> {
  yield* checkFields(article, library, registries);
  for (const [index, part] of article.parts.entries()) {
    const origins = originsOf(library, article, part);
    yield* checkSame(article, part, library, origins);
    yield* checkScreen(part, registries);
    yield* checkDoes(origins, registries);
    yield* checkMarks(origins, registries);
    yield* checkLists(part, library, registries);
    yield* checkClaims(part, registries);
    const isLast = index === article.parts.length - 1;
    if (part.element.name === 'Step') yield* checkWay(article, origins, library, isLast);
  }
}

function* checkFields(
  { front }: ParsedArticle,
  library: Library,
  { scenarios }: Registries,
): Generator<Problem> {
  if (!front) return;
  const { practice = [] } = front.fields;
  const { kind, answer } = front.fields;
  if (answer && kind !== 'fix')
    yield problem('stray-field', front.placeOf('answer'), {
      field: 'answer',
      needs: 'an article of kind `fix`',
    });
  for (const field of ['related', 'troubles'] as const) {
    for (const [index, article] of (front.fields[field] ?? []).entries())
      yield* checkTarget({ article, step: null }, front.placeOf(field, index), library, []);
  }
  for (const [index, value] of practice.entries()) {
    if (scenarios.includes(value)) continue;
    yield problem('unknown-scenario', front.placeOf('practice', index), { value, known: scenarios });
  }
}

function* checkSame(
  article: ParsedArticle,
  part: Part,
  library: Library,
  origins: readonly Origin[],
): Generator<Problem> {
  const same = attribute(part.element, 'same');
  if (!same) return;
  if (part.body.length > 0) yield problem('same-with-words', part.element.tag);
  const target = resolveTarget(same.value, article, article);
  const needed = localesOf(library, article.id);
  yield* checkTarget({ article: target.article, step: target.step ?? '' }, same.place, library, needed);
  const last = origins.at(-1);
  if (last && takesOverStep(last, library)) {
    const steps = origins.map((origin) => `${origin.article.id}/${origin.part.id}`);
    yield problem('same-loop', same.place, { steps });
  }
}

/** True of the last origin of a chain: its `same` names a step, so the chain stopped because it goes in a circle. */
function takesOverStep({ article, part }: Origin, library: Library): boolean {
  const same = attribute(part.element, 'same');
  const target = same && resolveTarget(same.value, article, article);
  return (
    target !== undefined &&
    partById(library.find(sourceLocale, target.article), target.step ?? '') !== undefined
  );
}

/** The attributes that hold several names. */
function* checkLists(part: Part, library: Library, { failures, isFact }: Registries): Generator<Problem> {
  const known = failures.map(({ name }) => name);
  for (const { value, place } of listOf(part, 'cures')) {
    if (!known.includes(value)) yield problem('unknown-failure', place, { value, known });
  }
  for (const { value, place } of listOf(part, 'troubles')) {
    yield* checkTarget(parseTarget(value), place, library, []);
  }
  for (const { value, place } of listOf(part, 'leaves')) {
    if (!isFact(value)) yield problem('malformed-fact', place, { value });
  }
}

/**
 * What the answers claim: a phone, a screen, a failure, a fact of the practice world, how the article's trouble stands, or
 * nothing that the practice knows. Where one says when it is so, the others do too.
 */
function* checkClaims({ choices }: Part, registries: Registries): Generator<Problem> {
  const known = [...systems, 'solved', 'unsolved', ofReader, ...registries.failures.map(({ name }) => name)];
  for (const { value, place } of choices.flatMap((choice) => listOf(choice, 'claims'))) {
    if (value.includes('/')) yield* checkScreenRef({ value, place }, registries);
    else if (!known.includes(value) && !registries.isFact(value))
      yield problem('unknown-claim', place, { value, known });
  }
  const isClaimed = ({ element }: ParsedChoice) =>
    ['claims', 'screen'].some((name) => attribute(element, name));
  if (choices.some(isClaimed))
    for (const { id, element } of choices.filter((choice) => !isClaimed(choice)))
      yield problem('missing-claim', element.tag, { value: id });
}

function listOf({ element }: Pick<Part, 'element'>, name: string) {
  const spelled = attribute(element, name);
  return spelled ? wordsAt(spelled.place) : [];
}
