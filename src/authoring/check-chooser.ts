/** Can everybody answer the chooser's questions, and tell its answers and questions apart? */
import { choicesOf, type Flows, findStep } from '../flow/graph.ts';
import type { Article, Choice, Flow, Step } from '../flow/types.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import { type Library, localesOf } from './library.ts';
import { attribute } from './mdx.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';

/** Id of the answer for who finds none that fits. */
const noneOfThese = 'other';

/** The chooser against the articles that it leads to. */
export function* checkChooser(
  chooser: Article,
  articles: readonly Article[],
  flows: Flows,
  library: Library,
): Generator<Problem> {
  const questions = chooser.flow.steps.filter(({ way }) => way.kind === 'ask');
  for (const step of questions) {
    const last = choicesOf(step).at(-1);
    const end = last?.id === noneOfThese ? findStep(flows, last.to) : null;
    if (end?.step.way.kind !== 'end')
      yield problem('no-other-answer', placeOf(chooser, step, sourceLocale, library), { value: noneOfThese });
  }
  yield* checkFacets(chooser, flows, library);
  for (const locale of localesOf(library, chooser.flow.id)) {
    yield* checkAnswers(chooser, questions, locale, library);
    const titles = new Map(articles.map(({ flow, words }) => [words[locale].title, flow.id]));
    for (const step of questions) {
      const title = chooser.words[locale].steps[step.id]?.title ?? '';
      const other = titles.get(title);
      if (other !== undefined)
        yield problem('same-title', placeOf(chooser, step, locale, library), { other });
      titles.set(title, step.id);
    }
  }
}

/** Answers that name facets lead to a guide that has them, however many questions lie between. */
function* checkFacets(chooser: Article, flows: Flows, library: Library): Generator<Problem> {
  const [first] = chooser.flow.steps;
  for (const { step, given, to } of first ? answersFrom(chooser.flow, first, {}) : []) {
    const own = Object.entries(flows[to]?.facets ?? {});
    const wrong = own.find(([facet, value]) => given[facet] !== undefined && given[facet] !== value);
    if (!wrong) continue;
    const [facet, expected] = wrong;
    yield problem('wrong-facet', placeOf(chooser, step, sourceLocale, library), {
      facet,
      article: to,
      expected,
    });
  }
}

/** Every answer from a question on that leads to an article, with the facets that were told on the way; none is asked twice. */
function answersFrom(chooser: Flow, step: Step, given: Facets, asked: readonly Step[] = []): Answered[] {
  if (asked.includes(step)) return [];
  const question = step.way.kind === 'ask' ? step.way.question : '';
  return choicesOf(step).flatMap((choice) => {
    const known = choice.value === undefined ? given : { ...given, [question]: choice.value };
    const next =
      choice.to.article === chooser.id ? chooser.steps.find(({ id }) => id === choice.to.step) : undefined;
    return next
      ? answersFrom(chooser, next, known, [...asked, step])
      : [{ step, given: known, to: choice.to.article }];
  });
}

/** The answers to a question are different; the one for who finds none begins with the same words everywhere. */
function* checkAnswers(
  chooser: Article,
  questions: readonly Step[],
  locale: Locale,
  library: Library,
): Generator<Problem> {
  const labelOf = (step: Step, { id }: Choice) => chooser.words[locale].steps[step.id]?.choices[id] ?? '';
  const others = questions.flatMap((step) =>
    choicesOf(step)
      .filter(({ id }) => id === noneOfThese)
      .map((choice) => ({ step, label: labelOf(step, choice) })),
  );
  const [shortest] = others.toSorted((one, other) => one.label.length - other.label.length);
  for (const { step, label } of others) {
    if (shortest && !label.startsWith(shortest.label))
      yield problem('other-answer', placeOf(chooser, step, locale, library), { value: shortest.label });
  }
  for (const step of questions) {
    const labels = choicesOf(step).map((choice) => labelOf(step, choice));
    const value = labels.find((label, index) => label !== '' && labels.indexOf(label) !== index);
    if (value !== undefined) yield problem('same-answer', placeOf(chooser, step, locale, library), { value });
  }
}

function placeOf({ flow }: Article, { id }: Step, locale: Locale, library: Library): Place {
  const article = library.find(locale, flow.id);
  const element = partById(article, id)?.element;
  if (!article || !element) throw new Error(`${flow.id}/${id} has words in ${locale} and no place there.`);
  return attribute(element, 'title')?.place ?? element.tag;
}

type Facets = Partial<Record<string, string>>;

interface Answered {
  step: Step;
  given: Facets;
  /** The article that the answer leads to. */
  to: string;
}
