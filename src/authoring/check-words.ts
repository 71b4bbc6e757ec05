/** What stands in the sentences: labels, terms, step numbers, KB numbers and links. Checked in every locale. */
import type { MdastNode } from 'satteri';
import type { Flow } from '../flow/types.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import { parseScreenRef, type ScreenRef } from '../surface.ts';
import { findScreen, screensOf } from './check-screens.ts';
import { checkTarget } from './check-target.ts';
import { glossaryPath } from './glossary.ts';
import { readLabelName } from './label-name.ts';
import { inherited, type Library, originsOf } from './library.ts';
import { attribute, type Element, elementOf, isElement, nodesBelow, placeOf } from './mdx.ts';
import type { Names } from './names.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import { sitePath } from './site-yaml.ts';
import type { Place } from './source.ts';
import { resolveTarget } from './targets.ts';
import { handTyped } from './typed-by-hand.ts';

export function* checkWords(
  article: ParsedArticle,
  library: Library,
  flows: Record<string, Flow>,
  names: Names,
): Generator<Problem> {
  const source = library.find(sourceLocale, article.id);
  const context = { article, library, flows, names };
  yield* checkNodes([...nodesBelow(Object.values(article.front?.prose ?? {}).flat())], {
    ...context,
    screen: null,
  });
  for (const part of article.parts) {
    const sourcePart = source?.parts.find(({ id }) => id === part.id);
    const origins = source && sourcePart ? originsOf(library, source, sourcePart) : [];
    const screen = parseScreenRef(inherited(origins, 'screen')?.value ?? '');
    yield* checkNodes(nodesOf(part), { ...context, screen });
  }
}

function* checkNodes(nodes: readonly MdastNode[], context: Context): Generator<Problem> {
  const { article, screen, names } = context;
  for (const node of nodes) {
    const place = placeOf(node, article.file);
    if (isElement(node)) yield* checkElement(elementOf(node, article.file), context);
    else if (node.type === 'link') yield* checkLink(node.url, place, context);
    else if (node.type === 'text') yield* handTyped(place, article.locale, screen, names);
  }
}

function nodesOf({ body, agentNotes, choices }: Part): MdastNode[] {
  return [...nodesBelow([...body, ...agentNotes, ...choices.flatMap(({ label }) => label)])];
}

function* checkElement(
  element: Element,
  { article, screen, library, flows, names }: Context,
): Generator<Problem> {
  const named = attribute(element, { Ui: 'name', Term: 'id', StepRef: 'to', Kb: 'n' }[element.name] ?? '');
  if (!named) return;
  if (element.name === 'Ui' && !library.isUnclear(sourceLocale, article.id))
    yield* checkLabel(named.value, named.place, screen, names);
  if (element.name === 'Term') yield* checkTerm(named.value, named.place, article.locale, names);
  if (element.name === 'Kb') yield* checkKb(named.value, named.place, flows, names);
  if (element.name === 'StepRef') {
    const target = resolveTarget(named.value, article, article);
    yield* checkTarget({ ...target, step: target.step ?? '' }, named.place, library, [article.locale]);
  }
}

function* checkLabel(name: string, place: Place, own: ScreenRef | null, names: Names): Generator<Problem> {
  const { ref, control: value } = readLabelName(name, own);
  if (!ref) return yield problem('no-screen', place, { attribute: 'name' });
  const screen = findScreen(ref, names);
  if (!screen) {
    // A screen that the step itself names is reported at the step.
    const { surface, screen: unknown } = ref;
    if (name === value) return;
    return yield problem('unknown-screen', place, {
      surface,
      value: unknown,
      known: screensOf(surface, names),
    });
  }
  const control = screen.controls.find(({ id }) => id === value);
  const known = screen.controls.filter(({ exact }) => exact).map(({ id }) => id);
  if (!control)
    yield problem('unknown-control', place, { screen: `${ref.surface}/${ref.screen}`, value, known });
  else if (!control.exact) yield problem('inexact-label', place, { value });
}

function* checkTerm(
  value: string,
  place: Place,
  locale: Locale,
  { terms, broken }: Names,
): Generator<Problem> {
  if (broken.has(glossaryPath(locale))) return;
  const known = terms[locale].map(({ id }) => id);
  if (!known.includes(value)) yield problem('unknown-term', place, { value, locale, known });
}

function* checkKb(
  value: string,
  place: Place,
  flows: Record<string, Flow>,
  { kb, broken }: Names,
): Generator<Problem> {
  if (broken.has(sitePath)) return;
  const known = [...Object.values(flows).flatMap((flow) => flow.kb.map(String)), ...Object.keys(kb)];
  if (!known.includes(value)) yield problem('unknown-kb', place, { value, known });
}

function* checkLink(
  url: string,
  place: Place,
  { article: own, library, names }: Context,
): Generator<Problem> {
  if (url.startsWith('site:')) {
    if (names.broken.has(sitePath)) return;
    const value = url.slice('site:'.length);
    const known = Object.keys(names.links);
    if (!known.includes(value)) yield problem('unknown-site-key', place, { value, known });
    return;
  }
  if (/^([a-z]+:|\/\/)/i.test(url)) return yield problem('outside-link', place, { value: url });
  const [, article, step = null] = /^\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?$/.exec(url) ?? [];
  if (article === undefined) return yield problem('malformed-link', place, { value: url });
  if (names.reservedIds.includes(article)) return;
  yield* checkTarget({ article, step }, place, library, [own.locale]);
}

interface Context {
  article: ParsedArticle;
  screen: ScreenRef | null;
  library: Library;
  flows: Record<string, Flow>;
  names: Names;
}
