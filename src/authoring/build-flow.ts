/** From the parts of an English article to its Flow. Tolerant: what is wrong is left out, the checks say why. */
import { parseTarget } from '../flow/targets.ts';
import type { Choice, Ending, Flow, Step, Target, Way } from '../flow/types.ts';
import { sourceLocale } from '../locales.ts';
import { type Id, parseScreenRef } from '../surface.ts';
import { readActions } from './actions.ts';
import { bodyOrder, ofReader } from './grammar.ts';
import { inherited, type Library, type Origin, originsOf } from './library.ts';
import { attribute, isElement } from './mdx.ts';
import type { ParsedArticle, ParsedChoice } from './parse.ts';
import { resolveTarget } from './targets.ts';

/** Null where the frontmatter is too broken to say what kind of article it is. */
export function buildFlow(article: ParsedArticle, library: Library): Flow | null {
  const fields = article.front?.fields;
  if (!fields?.kind) return null;
  const { kind, facets = {}, kb = [], practice = [], related = [], troubles = [] } = fields;
  const origins = article.parts.map((part) => originsOf(library, article, part));
  const ways = origins.map((chain, index) => wayOf(chain, article.parts[index + 1]?.id ?? null));
  let count = 0;
  const steps = origins.map((chain, index): Step => {
    const way = ways[index] ?? { kind: 'section' };
    const isNumbered = kind !== 'chooser' && way.kind !== 'section' && !isRequirements(chain);
    if (isNumbered) count += 1;
    return { ...stepOf(chain), number: isNumbered ? count : null, way };
  });
  const flow: Flow = {
    ...{ v: 1, id: article.id, kind, facets: withoutGaps(facets), kb, practice },
    ...(fields.variant === undefined ? {} : { variant: fields.variant }),
    related,
    troubles,
    steps,
  };
  return withoutDrafts(flow, library.drafts[sourceLocale]);
}

/** The flow without its ways into articles that are drafts. */
export function withoutDrafts(flow: Flow, drafts: ReadonlySet<Id>): Flow {
  const isPublished = (id: Id) => !drafts.has(id);
  const leadsOn = ({ article }: Target) => isPublished(article);
  const waysLeft = (way: Way): Way =>
    way.kind === 'ask' ? { ...way, choices: way.choices.filter(({ to }) => leadsOn(to)) } : way;
  return {
    ...flow,
    related: flow.related.filter(isPublished),
    troubles: flow.troubles.filter(isPublished),
    steps: flow.steps.map((step) => ({
      ...step,
      troubles: step.troubles.filter(leadsOn),
      way: waysLeft(step.way),
    })),
  };
}

/** The origin that says where the step leads: the nearest with Choices, `next` or `ending`. */
export function originOfWay(origins: readonly Origin[]): Origin | undefined {
  const says = ({ part }: Origin) =>
    part.choices.length > 0 || ['next', 'ending'].some((name) => attribute(part.element, name));
  return origins.find(says);
}

function stepOf(origins: [Origin, ...Origin[]]): Omit<Step, 'number' | 'way'> {
  const [{ part }] = origins;
  const value = (name: string) => inherited(origins, name)?.value;
  return {
    id: part.id,
    was: split(attribute(part.element, 'was')?.value),
    screen: parseScreenRef(value('screen') ?? ''),
    does: readActions(inherited(origins, 'does')).map(({ action }) => action),
    ...pictureOf(value('figure'), value('marks')),
    onlyIfShown: value('shown') === 'if-asked',
    troubles: split(value('troubles')).map((trouble) => parseTarget(trouble)),
    cures: split(value('cures')),
    sure: sureOf(value('sure')),
  };
}

function wayOf(origins: [Origin, ...Origin[]], following: string | null): Way {
  const [own] = origins;
  if (own.part.element.name === 'Section') return { kind: 'section' };
  const origin = originOfWay(origins);
  const asks = inherited(origins, 'asks')?.value;
  if (origin && origin.part.choices.length > 0) {
    const choices = origin.part.choices.map((choice) => choiceOf(choice, origin.article, own.article));
    return { kind: 'ask', question: isFacet(asks) ? asks : `${own.article.id}/${own.part.id}`, choices };
  }
  const ending = origin && attribute(origin.part.element, 'ending')?.value;
  if (ending) {
    return { kind: 'end', ending: ending as Ending, leaves: split(inherited(origins, 'leaves')?.value) }; // the grammar lists the values
  }
  const next = origin && attribute(origin.part.element, 'next')?.value;
  if (next) return { kind: 'continue', to: resolveTarget(next, origin.article, own.article) };
  return { kind: 'continue', to: { article: own.article.id, step: following } };
}

function choiceOf({ id, element }: ParsedChoice, writtenIn: ParsedArticle, own: ParsedArticle): Choice {
  const value = attribute(element, 'value')?.value;
  const screen = parseScreenRef(attribute(element, 'screen')?.value ?? '');
  const claims = split(attribute(element, 'claims')?.value).filter((claim) => claim !== ofReader);
  const to = resolveTarget(attribute(element, 'to')?.value ?? '', writtenIn, own);
  return {
    id,
    ...(value !== undefined && { value }),
    ...(screen && { screen }),
    ...(claims.length > 0 && { claims }),
    to,
  };
}

/** A step that is nothing but a list of requirements. */
function isRequirements(origins: readonly Origin[]): boolean {
  const body = origins.find(({ part }) => part.body.length > 0)?.part.body ?? [];
  const names = body.map((node) => (isElement(node) ? (node.name ?? '') : 'text'));
  return names.includes('Requirements') && names.every((name) => name !== 'text' && bodyOrder.includes(name));
}

/** What the picture shows apart from `screen`, and marks beside what `does` uses. */
function pictureOf(figure: string | undefined, marks: string | undefined): Pick<Step, 'figure' | 'marks'> {
  const shown = parseScreenRef(figure ?? '');
  return { ...(shown && { figure: shown }), ...(marks !== undefined && { marks: split(marks) }) };
}

function sureOf(value: string | undefined): Step['sure'] {
  return value === 'other-edition' || value === 'unknown' ? value : 'confirmed';
}

function isFacet(value: string | undefined): value is 'task' | 'os' | 'entry' {
  return value === 'task' || value === 'os' || value === 'entry';
}

function split(value: string | undefined): string[] {
  return value?.split(/\s+/).filter((word) => word !== '') ?? [];
}

/** Facets without the keys whose value is undefined, which the schema allows and a Flow does not. */
function withoutGaps(facets: object): Flow['facets'] {
  return Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined));
}
