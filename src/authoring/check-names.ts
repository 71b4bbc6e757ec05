/** Does everything exist that a step names: screens, controls, failures, scenarios, articles, steps? */

import type { Target } from '../flow/types.ts';
import { sourceLocale } from '../locales.ts';
import { formatScreenRef, parseScreenRef, type ScreenData, type ScreenRef, verbs } from '../surface.ts';
import { isVerb, spelledActions, takesValue, valuesOf } from './actions.ts';
import { choicesOf, readTrouble, resolveTarget } from './build-flow.ts';
import { facetValues } from './grammar.ts';
import { inherited, type Library, partById, placeInOwn, type Teller, tellersOf } from './library.ts';
import { attribute } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Registries } from './registries.ts';
import { type Place, type Spelled, wordsAt } from './source.ts';

/** Checks the names in an English article; translations repeat them or leave them out. */
export function* checkNames(
  article: ParsedArticle,
  library: Library,
  registries: Registries,
): Generator<Problem> {
  yield* checkFields(article, library, registries);
  for (const [index, part] of article.parts.entries()) {
    const tellers = tellersOf(library, article, part);
    yield* checkSame(article, part, library, tellers);
    yield* checkScreen(part, registries);
    yield* checkDoes(tellers, registries);
    yield* checkWords(part, 'cures', (value, place) => {
      const known = registries.failures.map(({ name }) => name);
      return known.includes(value) ? [] : [problem('unknown-failure', place, { value, known })];
    });
    yield* checkWords(part, 'troubles', (value, place) => checkTarget(readTrouble(value), place, library));
    yield* checkWords(part, 'leaves', (value, place) =>
      isFact(value) ? [] : [problem('malformed-fact', place, { value })],
    );
    yield* checkWay(article, tellers, library, index === article.parts.length - 1);
  }
}

/** A target that does not exist, as a problem at the place where it is named. */
export function checkTarget({ article, step }: Target, place: Place, library: Library): Problem[] {
  const found = library.find(sourceLocale, article);
  if (!found) return [problem('unknown-article', place, { value: article, known: library.ids })];
  if (step === null || partById(found, step)) return [];
  const known = found.parts.map(({ id }) => id);
  return [problem('unknown-step', place, { article, value: step, known })];
}

export function findScreen(ref: ScreenRef | null, registries: Registries): ScreenData | undefined {
  return registries.screens.find(({ surface, screen }) => surface === ref?.surface && screen === ref.screen);
}

function* checkFields(
  { front }: ParsedArticle,
  library: Library,
  registries: Registries,
): Generator<Problem> {
  for (const [index, value] of (front?.fields.related ?? []).entries()) {
    const place = front?.placeOf('related', String(index));
    if (place) yield* checkTarget({ article: value, step: null }, place, library);
  }
  for (const [index, value] of (front?.fields.practice ?? []).entries()) {
    const place = front?.placeOf('practice', String(index));
    const known = registries.scenarios;
    if (place && !known.includes(value)) yield problem('unknown-scenario', place, { value, known });
  }
}

function* checkSame(
  article: ParsedArticle,
  part: Part,
  library: Library,
  tellers: Teller[],
): Generator<Problem> {
  const same = attribute(part.element, 'same');
  if (!same) return;
  if (part.body.length > 0) yield problem('same-with-words', part.element.tag);
  const { article: other, step } = resolveTarget(same.value, article, article);
  yield* checkTarget({ article: other, step: step ?? '' }, same.place, library);
  const last = tellers.at(-1);
  if (last && attribute(last.part.element, 'same') && partExists(library, last)) {
    yield problem('same-loop', same.place, {
      steps: tellers.map((teller) => `${teller.article.id}/${teller.part.id}`),
    });
  }
}

/** True when the `same` of a chain's last step names a step: the chain then stopped because it goes in a circle. */
function partExists(library: Library, { article, part }: Teller): boolean {
  const same = attribute(part.element, 'same');
  const target = resolveTarget(same?.value ?? '', article, article);
  return partById(library.find(sourceLocale, target.article), target.step ?? '') !== undefined;
}

function* checkScreen(part: Part, registries: Registries): Generator<Problem> {
  const spelled = attribute(part.element, 'screen');
  if (!spelled) return;
  const ref = parseScreenRef(spelled.value);
  if (!ref) return yield problem('malformed-screen', spelled.place, { value: spelled.value });
  const { surface, screen: value, state } = ref;
  const screen = findScreen(ref, registries);
  const known = registries.screens
    .filter((candidate) => candidate.surface === surface)
    .map(({ screen }) => screen);
  if (!screen) yield problem('unknown-screen', spelled.place, { surface, value, known });
  else if (state !== null && !screen.states.includes(state)) {
    yield problem('unknown-state', spelled.place, { screen: value, value: state, known: screen.states });
  }
}

/** Checks the actions against the screen, also where one of the two is taken over from another step. */
function* checkDoes(tellers: Teller[], registries: Registries): Generator<Problem> {
  const does = inherited(tellers, 'does');
  const onScreen = inherited(tellers, 'screen');
  if (!does || (does.distance > 0 && onScreen?.distance !== 0)) return;
  const ref = parseScreenRef(onScreen?.value ?? '');
  const screen = findScreen(ref, registries);
  if (!onScreen)
    yield problem('no-screen', placeInOwn(tellers, does.place, does.distance), { attribute: 'does' });
  for (const { words, text, place: spelledAt } of spelledActions(does)) {
    const place = placeInOwn(tellers, spelledAt, does.distance);
    const [verb, control, value = null] = words;
    if (control === undefined || words.length > 3) yield problem('malformed-does', place, { value: text });
    else if (!isVerb(verb)) yield problem('unknown-verb', place, { value: verb ?? '', known: verbs });
    else if (!takesValue(verb, value)) {
      yield problem('wrong-action-value', place, { verb, value: value ?? '', expected: valuesOf[verb] });
    } else if (ref && screen) {
      const found = screen.controls.find(({ id }) => id === control);
      const known = screen.controls.map(({ id }) => id);
      const name = formatScreenRef({ ...ref, state: null });
      if (!found) yield problem('unknown-control', place, { screen: name, value: control, known });
      else if (!found.takes.includes(verb))
        yield problem('cannot-do', place, { verb, control, takes: found.takes });
    }
  }
}

/** Where the step leads, and whether only one of next, ending and Choices says so. */
function* checkWay(
  article: ParsedArticle,
  tellers: Teller[],
  library: Library,
  isLast: boolean,
): Generator<Problem> {
  const own = tellers[0]?.part;
  if (own?.element.name !== 'Step') return;
  yield* checkSingleWay(own, tellers);
  const asks = inherited(tellers, 'asks')?.value;
  const asked = choicesOf(tellers);
  for (const { element } of asked?.choices ?? []) {
    const isOwn = asked?.article === article && own.choices.some((choice) => choice.element === element);
    const to = attribute(element, 'to');
    const value = attribute(element, 'value');
    if (isOwn && !to)
      yield problem('missing-attribute', element.tag, { component: 'Choice', attribute: 'to' });
    if (isOwn) yield* checkValue(value, asks);
    const place = to && placeInOwn(tellers, to.place, isOwn ? 0 : 1);
    if (asked && to && place)
      yield* checkTarget(resolveTarget(to.value, asked.article, article), place, library);
  }
  const next = asked ? undefined : inherited(tellers, 'next');
  const ending = inherited(tellers, 'ending');
  if (next) {
    const place = placeInOwn(tellers, next.place, next.distance);
    yield* checkTarget(resolveTarget(next.value, next.article, article), place, library);
  }
  if (isLast && !asked && !next && !ending) yield problem('no-way-on', own.element.tag);
}

function* checkSingleWay({ element, choices }: Part, tellers: Teller[]): Generator<Problem> {
  const ways = [
    ...(choices.length > 0 ? ['<Choice>'] : []),
    ...['next', 'ending'].filter((name) => attribute(element, name)),
  ];
  if (ways.length > 1) yield problem('two-ways', element.tag, { ways });
  const leaves = attribute(element, 'leaves');
  if (leaves && !inherited(tellers, 'ending')) {
    yield problem('stray-attribute', leaves.place, { attribute: 'leaves', needs: 'a step with an `ending`' });
  }
  const asks = attribute(element, 'asks');
  if (asks && !choicesOf(tellers)) {
    yield problem('stray-attribute', asks.place, { attribute: 'asks', needs: 'a step with Choices' });
  }
}

function* checkValue(value: Spelled | undefined, asks: string | undefined): Generator<Problem> {
  if (!value) return;
  const known = facetValues[asks ?? ''];
  if (!known) {
    yield problem('stray-attribute', value.place, {
      attribute: 'value',
      needs: 'a step that asks `task`, `os` or `entry`',
    });
  } else if (!known.includes(value.value)) {
    yield problem('wrong-value', value.place, { attribute: asks ?? '', value: value.value, known });
  }
}

function* checkWords(
  part: Part,
  name: string,
  check: (value: string, place: Place) => Problem[],
): Generator<Problem> {
  const spelled = attribute(part.element, name);
  for (const { value, place } of spelled ? wordsAt(spelled.place) : []) yield* check(value, place);
}

/** A fact of the practice world, as enrollment/world.ts types it. */
function isFact(value: string): boolean {
  return /^(enrolled:practice\d\d@(iphone|android)|notifications:(ask|yes|no)|code:(spent|fresh))$/.test(
    value,
  );
}
