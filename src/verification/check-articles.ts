/** What performing the articles finds wrong with them, as problems of their authors. */
import type { Library } from '../authoring/library.ts';
import { partById } from '../authoring/parse.ts';
import { type Problem, problem } from '../authoring/problems.ts';
import { type Place, topOf } from '../authoring/source.ts';
import { type FailureName, failureNames, failureOf } from '../enrollment/failures.ts';
import type { Article, Flow, Step } from '../flow/types.ts';
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import { formatScreenRef, type Id, type Os, systems } from '../surface.ts';
import { isOnJourney, whyNotPerformed } from './coverage.ts';
import { type Fault, isConsequence } from './faults.ts';
import { performArticle } from './perform-article.ts';
import { performCure } from './perform-cure.ts';
import { performCuringStep, worldOf } from './perform-step.ts';

/** Performs every article; to be asked of articles that are otherwise sound. */
export function checkPerformances({ articles, library }: Performed): Problem[] {
  const flows = articles.map(({ flow }) => flow);
  return [
    ...articles.flatMap((article) => [
      ...checkWorlds(article, library),
      ...checkPerformance(article, flows, library),
      ...checkJourneys(article.flow, library),
    ]),
    ...checkCures(flows, library),
  ];
}

/** An article that can be performed names a world for it. */
function* checkWorlds({ flow }: Article, library: Library): Generator<Problem> {
  if (flow.practice.length > 0 || whyNotPerformed(flow) !== null) return;
  yield problem('names-no-world', placeOfField('kind', sourceLocale, flow.id, library));
}

/** In each language what its words leave out, and once what the steps do. */
function* checkPerformance(article: Article, flows: readonly Flow[], library: Library): Generator<Problem> {
  const { id } = article.flow;
  const reported = new Set<string>();
  const drawn = withoutJourney(article.flow).map((step) => step.id);
  const isOnSomeJourney = ({ step }: Fault) => !drawn.includes(step);
  for (const locale of localeCodes) {
    const faults = performArticle(article, flows, locale)?.faults ?? [];
    const causes = faults.filter((found) => !isConsequence(found));
    for (const { step, says } of causes.length > 0 ? causes : faults.filter(isOnSomeJourney)) {
      const key = `${step} ${says}`;
      if (!reported.has(key))
        yield problem('not-performed', placeOfStep(locale, id, step, library), { step, says });
      reported.add(key);
    }
  }
}

/** Confirmed steps on screens to which no journey leads: they are pictures only. */
function* checkJourneys(flow: Flow, library: Library): Generator<Problem> {
  for (const { id, screen } of withoutJourney(flow))
    yield problem('no-journey', placeOfStep(sourceLocale, flow.id, id, library), {
      step: id,
      screen: screen ? formatScreenRef(screen) : '',
    });
}

/** Doing what is said against a failure cures it, on every system that shows it. */
function* checkCures(flows: readonly Flow[], library: Library): Generator<Problem> {
  for (const name of failureNames.filter((failure) => failureOf(failure).remedy !== 'phone-support')) {
    for (const os of systems.filter((system) => failureOf(name).shown[system] !== undefined)) {
      const offers = curesOf(name, os, flows);
      const reasons = offers.map(({ perform }) => perform());
      const [first] = offers;
      if (first && !reasons.includes(null))
        yield problem('does-not-cure', placeOfStep(sourceLocale, first.article, first.step, library), {
          value: name,
          system: os,
          says: reasons.filter((reason) => reason !== null).join('; '),
        });
    }
  }
}

/** What the articles offer against a failure: a whole fix to go through, or one step of a guide. */
function curesOf(name: FailureName, os: Os, flows: readonly Flow[]): Cure[] {
  const world = worldOf(name, os);
  const offers = flows.filter(({ facets }) => facets.os === undefined || facets.os === os);
  return offers.flatMap((flow) => {
    const steps = flow.steps.filter(({ cures }) => cures.includes(name));
    const [first] = steps;
    if (!first || world === null) return [];
    if (flow.facets.task === undefined && flow.kind !== 'reference')
      return [
        {
          article: flow.id,
          step: first.id,
          perform: () => performCure(flow, flows, world).fault?.says ?? null,
        },
      ];
    return steps.map((step) => ({
      article: flow.id,
      step: step.id,
      perform: () => performCuringStep(step, name, os, flows),
    }));
  });
}

function withoutJourney({ steps }: Flow): Step[] {
  return steps.filter((step) => isClaimed(step) && step.screen && !isOnJourney(step.screen));
}

/** True for a confirmed step that says what to do on a screen. */
function isClaimed({ sure, screen, does }: Step): boolean {
  return sure === 'confirmed' && screen !== null && does.length > 0;
}

function placeOfStep(locale: Locale, article: Id, step: Id, library: Library): Place {
  const parsed = library.find(locale, article);
  const tag = partById(parsed, step)?.element.tag;
  return tag ?? topOf(parsed?.file ?? { path: `content/${locale}/${article}.mdx`, text: '' });
}

function placeOfField(field: string, locale: Locale, article: Id, library: Library): Place {
  const place = library.find(locale, article)?.front?.placeOf(field);
  return place ?? topOf({ path: `content/${locale}/${article}.mdx`, text: '' });
}

interface Performed {
  articles: readonly Article[];
  library: Library;
}

interface Cure {
  article: Id;
  step: Id;
  perform: () => string | null;
}
