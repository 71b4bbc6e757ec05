/**
 * For each fact in a note or an outcome the search is tested with one question, under `facts` of search-words.yaml. A fact
 * that stands word for word in several steps needs one in any of them.
 */
import { parseTarget } from '../flow/targets.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { attribute, childrenOf, isElement, placeOf } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place, Spelled } from './source.ts';

/** @param asked the questions under each place, and where the place is written */
export function* checkFacts(locale: Locale, library: Library, asked: FactsAsked): Generator<Problem> {
  for (const { spelled } of Object.values(asked)) yield* checkPlace(spelled, library);
  for (const { steps, at, needed } of factGroups(locale, library)) {
    const questions = new Set(steps.flatMap((step) => asked[step]?.questions ?? []));
    if (questions.size >= needed) continue;
    const value = steps.join('` or `');
    yield problem('unasked-fact', at, { value, needed, count: questions.size, locale });
  }
}

/** Pages and terms, whose places have no step, are the search's own. */
function* checkPlace({ value, place }: Spelled, { find, isUnclear }: Library): Generator<Problem> {
  const { article, step } = parseTarget(value);
  if (step === null || isUnclear(sourceLocale, article)) return;
  const known = find(sourceLocale, article)?.parts.map(({ id }) => id);
  if (known && !known.includes(step)) yield problem('unknown-step', place, { article, value: step, known });
}

/** Facts by the steps that state them, each with how many there are in just these steps. */
function factGroups(locale: Locale, { ids, find }: Library): FactGroup[] {
  const facts = new Map<string, { steps: string[]; at: Place }>();
  for (const id of ids.filter((one) => find(locale, one))) {
    const article = find(sourceLocale, id);
    for (const part of article?.parts ?? []) {
      const step = `${id}/${part.id}`;
      for (const { text, at } of article ? factsOf(article, part, step) : []) {
        const found = facts.get(text);
        if (found) found.steps.push(step);
        else facts.set(text, { steps: [step], at });
      }
    }
  }
  const groups = Map.groupBy(facts.values(), ({ steps }) => steps.join());
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? { ...first, needed: group.length } : [];
  });
}

/** What a step takes over from another one is stated there. */
function factsOf({ file }: ParsedArticle, { element }: Part, step: string): { text: string; at: Place }[] {
  if (attribute(element, 'same')) return [];
  const notes = childrenOf(element.node).filter((node) => isElement(node) && node.name === 'Note');
  const facts = notes.map((node) => {
    const at = placeOf(node, file);
    return { text: file.text.slice(at.start, at.end).replace(/\s+/g, ' '), at };
  });
  const ending = attribute(element, 'ending');
  return ending ? [...facts, { text: step, at: ending.place }] : facts;
}

export type FactsAsked = Record<string, { questions: readonly string[]; spelled: Spelled }>;

interface FactGroup {
  steps: string[];
  at: Place;
  needed: number;
}
