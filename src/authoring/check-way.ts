/** Where does one step lead: is it said once, and does the place exist? */
import { sourceLocale } from '../locales.ts';
import { originOfWay } from './build-flow.ts';
import { checkTarget } from './check-target.ts';
import { facetValues } from './grammar.ts';
import { inherited, type Library, localesOf, type Origin, placeInOwn } from './library.ts';
import { attribute, type Element } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Spelled } from './source.ts';
import { resolveTarget } from './targets.ts';

export function* checkWay(
  article: ParsedArticle,
  origins: [Origin, ...Origin[]],
  library: Library,
  isLast: boolean,
): Generator<Problem> {
  const [{ part: own }] = origins;
  yield* checkSingleWay(own, origins);
  const origin = originOfWay(origins);
  if (!origin) {
    // A `same` that leads nowhere is reported where it stands, or in the article that it names.
    const isCutOff = attribute(origins.at(-1)?.part.element ?? own.element, 'same');
    if (isLast && !isCutOff) yield problem('no-way-on', own.element.tag);
    return;
  }
  const distance = origin.part === own ? 0 : 1;
  const next = attribute(origin.part.element, 'next');
  const choices = origin.part.choices.flatMap(({ element }) => attribute(element, 'to') ?? []);
  const targetOf = ({ value }: Spelled) => resolveTarget(value, origin.article, article);
  // Choices that lead to a draft are left out, as long as one is left.
  const needed = localesOf(library, article.id).filter((locale) =>
    choices.every((to) => library.drafts[locale].has(targetOf(to).article)),
  );
  for (const named of [...(next ? [next] : []), ...choices])
    yield* checkTarget(targetOf(named), placeInOwn(origins, named.place, distance), library, needed);
  for (const { element } of own.choices)
    yield* checkChoice(element, inherited(origins, 'asks')?.value, article, library);
}

function* checkSingleWay({ element, choices }: Part, origins: Origin[]): Generator<Problem> {
  const named = ['next', 'ending'].filter((name) => attribute(element, name));
  const ways = [...(choices.length > 0 ? ['<Choice>'] : []), ...named];
  if (ways.length > 1) yield problem('two-ways', element.tag, { ways });
  const leaves = attribute(element, 'leaves');
  if (leaves && !inherited(origins, 'ending')) {
    yield problem('stray-attribute', leaves.place, { attribute: 'leaves', needs: 'a step with an `ending`' });
  }
  const asks = attribute(element, 'asks');
  if (asks && !origins.some(({ part }) => part.choices.length > 0)) {
    yield problem('stray-attribute', asks.place, { attribute: 'asks', needs: 'a step with Choices' });
  }
}

function* checkChoice(
  choice: Element,
  asks: string | undefined,
  article: ParsedArticle,
  library: Library,
): Generator<Problem> {
  const to = attribute(choice, 'to');
  const value = attribute(choice, 'value');
  if (value) yield* checkValue(value, asks);
  if (!to) return yield problem('missing-attribute', choice.tag, { component: 'Choice', attribute: 'to' });
  const guide = library.find(sourceLocale, resolveTarget(to.value, article, article).article);
  const facets: Partial<Record<string, string>> = guide?.front?.fields.facets ?? {};
  const expected = facets[asks ?? ''];
  if (!guide || asks === undefined || expected === undefined || value?.value === expected) return;
  yield problem('wrong-facet', value?.place ?? choice.tag, { facet: asks, article: guide.id, expected });
}

function* checkValue({ value, place }: Spelled, asks: string | undefined): Generator<Problem> {
  const known = facetValues[asks ?? ''];
  const needs = 'a step that asks `task`, `os` or `entry`';
  if (!known) yield problem('stray-attribute', place, { attribute: 'value', needs });
  else if (!known.includes(value))
    yield problem('wrong-value', place, { attribute: asks ?? '', value, known });
}
