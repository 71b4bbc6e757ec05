/** What only the whole site can tell: every guide there, every failure cured, every old address alive. */

import { unreachableArticles } from '../flow/dead-ends.ts';
import { followPlace } from '../flow/follow.ts';
import type { Flows } from '../flow/graph.ts';
import { withMoves } from '../flow/moves.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Flow } from '../flow/types.ts';
import { localeCodes, sourceLocale } from '../locales.ts';
import { systems } from '../surface.ts';
import { checkFacts } from './asked-facts.ts';
import { checkCodes, codesPath } from './check-codes.ts';
import { facetValues } from './grammar.ts';
import type { Library } from './library.ts';
import type { Names } from './names.ts';
import { type Problem, problem } from './problems.ts';
import { checkSearchWords } from './search-words.ts';
import { sitePath } from './site-yaml.ts';
import { type Place, topOf } from './source.ts';

export function* checkSite(flows: Flows, library: Library, names: Names): Generator<Problem> {
  const start = Object.values(flows).find(({ kind }) => kind === 'chooser');
  const at = (article: string) => placeOfArticle(article, library);
  if (start) {
    for (const value of unreachableArticles(flows, start.id)) {
      yield problem('unreachable-article', at(value), { value, start: start.id });
    }
  }
  yield* checkFacets(flows, library);
  yield* checkNumbers(flows, library, names);
  yield* checkCures(flows, names);
  if (!names.broken.has(sitePath)) {
    const today = withMoves(flows, movesOf(names));
    yield* checkAddresses(flows, today, names);
    if (!names.broken.has(codesPath)) yield* checkCodes(names.codes, today, library, names.publishedCodes);
  }
  yield* checkQuestions(library, names);
  yield* checkLinksUsed(library, names);
}

/** Every combination of task, os and entry belongs to exactly one guide. */
function* checkFacets(flows: Flows, library: Library): Generator<Problem> {
  const guides = Object.values(flows).filter(({ facets }) => Object.keys(facets).length === 3);
  for (const [task, os, entry] of combinations()) {
    const facets = `${task}, ${os}, ${entry}`;
    const [first, ...others] = guides.filter(
      (guide) => guide.facets.task === task && guide.facets.os === os && guide.facets.entry === entry,
    );
    if (!first) yield problem('facets-missing', nowhereIn('content'), { facets });
    for (const other of others) {
      const plain = [first, other].find((guide) => guide && guide.variant === undefined);
      const variant = [other, first].find((guide) => guide?.variant);
      if (!variant || !plain)
        yield problem('facets-twice', fieldOf(other, library, 'facets'), { facets, other: first?.id ?? '' });
      else if (!asksFor(flows, plain.id, variant.id))
        yield problem('variant-not-asked', fieldOf(variant, library, 'variant'), { other: plain.id });
    }
  }
}

/** True where a step of the chooser leads to both guides. */
function asksFor(flows: Flows, one: string, other: string): boolean {
  const steps = Object.values(flows).flatMap(({ kind, steps }) => (kind === 'chooser' ? steps : []));
  return steps.some(({ way }) => {
    const targets = way.kind === 'ask' ? way.choices.map(({ to }) => to.article) : [];
    return targets.includes(one) && targets.includes(other);
  });
}

function* checkNumbers(flows: Flows, library: Library, { kb }: Names): Generator<Problem> {
  const owners = new Map<number, string>();
  for (const flow of Object.values(flows)) {
    for (const [index, value] of flow.kb.entries()) {
      const other = owners.get(value);
      if (other) yield problem('kb-twice', fieldOf(flow, library, 'kb', String(index)), { value, other });
      owners.set(value, flow.id);
    }
  }
  const known = Object.keys(flows);
  for (const { value, place } of Object.values(kb).filter((entry) => !known.includes(entry.value))) {
    yield problem('unknown-article', place, { value, known });
  }
}

/** A failure that readers of a system meet is cured by a step that they can take: one on that system's screens, or on none. */
function* checkCures(flows: Flows, { failures }: Names): Generator<Problem> {
  const steps = Object.values(flows).flatMap((flow) => flow.steps.map((step) => ({ flow, step })));
  for (const { name, shown } of failures) {
    for (const system of systems.filter((os) => shown[os])) {
      const isCured = steps.some(({ flow, step }) => {
        const os = flow.facets.os ?? (step.screen?.surface === 'portal' ? undefined : step.screen?.surface);
        return step.cures.includes(name) && (os === undefined || os === system);
      });
      if (!isCured)
        yield problem('uncured-failure', nowhereIn('src/enrollment/failures.ts'), { value: name, system });
    }
  }
}

function* checkAddresses(flows: Flows, today: Flows, { codes, moved }: Names): Generator<Problem> {
  for (const { value, place } of Object.values(moved).filter((entry) => !leadsOn(entry.value, flows))) {
    yield problem('lost-address', place, { value });
  }
  for (const { address, place } of codes.filter((entry) => !leadsOn(entry.address, today))) {
    yield problem('lost-address', place, { value: address });
  }
}

function movesOf({ moved }: Names): Record<string, string> {
  return Object.fromEntries(Object.entries(moved).map(([from, { value }]) => [from, value]));
}

/** Official pages of Knowledge Base numbers stand on the page of the number. */
function* checkLinksUsed({ ids, find }: Library, { linkPlaces, kb }: Names): Generator<Problem> {
  const articles = ids.flatMap((id) => find(sourceLocale, id) ?? []);
  const sources = articles.flatMap(({ front }) => front?.fields.sources ?? []);
  const ofNumbers = Object.keys(kb).map((number) => `kb-${number}`);
  for (const [value, place] of Object.entries(linkPlaces)) {
    const isLinked = articles.some(({ file }) => file.text.includes(`](site:${value})`));
    if (!isLinked && !sources.includes(value) && !ofNumbers.includes(value))
      yield problem('unused-link', place, { value });
  }
}

function* checkQuestions(
  library: Library,
  { asked, reservedIds, fewestQuestions }: Names,
): Generator<Problem> {
  const { ids, drafts, find } = library;
  for (const locale of localeCodes) {
    const found = asked[locale];
    const articles = ids.filter((id) => find(locale, id));
    if (found)
      yield* checkSearchWords(found, {
        articles,
        drafts: drafts[locale],
        pages: reservedIds,
        fewest: fewestQuestions,
      });
    if (found?.facts) yield* checkFacts(locale, library, found.facts);
  }
}

/** Whether a published address is one of today, or readers who follow it are led on to one. */
function leadsOn(address: string, flows: Flows): boolean {
  return followPlace(flows, parseTarget(address)).notice !== 'unknown';
}

function combinations(): [string, string, string][] {
  const { task = [], os = [], entry = [] } = facetValues;
  return task.flatMap((t) => os.flatMap((o) => entry.map((e): [string, string, string] => [t, o, e])));
}

function fieldOf(flow: Flow, library: Library, ...path: string[]): Place {
  const article = library.find(sourceLocale, flow.id);
  return article?.front?.placeOf(...path) ?? placeOfArticle(flow.id, library);
}

function placeOfArticle(id: string, library: Library): Place {
  const file = library.find(sourceLocale, id)?.file;
  return file ? topOf(file) : nowhereIn('content');
}

/** What is wrong with no line in particular: only the path is shown. */
function nowhereIn(path: string): Place {
  return topOf({ path, text: '' });
}
