import { shortest } from '../../src/coach/cure-steps.ts';
import { type FailureName, failureNames, failureOf } from '../../src/enrollment/failures.ts';
import type { Article, Step } from '../../src/flow/types.ts';
import { curesIn } from '../../src/sandbox/content.ts';
import { type Os, systems } from '../../src/surface.ts';
import { worldOf } from '../../src/verification/perform-step.ts';
import { type Reproduction, reproduceFailure } from '../../src/verification/reproduce-failure.ts';

/** Every failure on every phone that shows it: how it is met, and what the article says to which the sandbox leads. */
export function plannedCures(articles: readonly Article[], contactLink: string): PlannedCure[] {
  const cures = curesIn(articles, 'en');
  const flows = articles.map(({ flow }) => flow);
  const guides = flows.filter(({ facets }) => facets.task !== undefined);
  return failureNames.flatMap((failure) =>
    systems
      .filter((os) => failureOf(failure).shown[os] !== undefined)
      .map((os) => {
        const world = worldOf(failure, os);
        const reproduction = world && reproduceFailure(guides, world);
        const cure = cures[failure]?.[os];
        const article = articles.find(({ flow }) => flow.id === cure?.article);
        const step = article?.flow.steps.find(({ id }) => id === cure?.step);
        if (!reproduction || !article || !step)
          throw new Error(`Nothing is known against ${failure} on ${os}.`);
        return { failure, os, reproduction, article, step, way: wayThrough(article, step, os, contactLink) };
      }),
  );
}

/**
 * What the article has its reader do against the failure: the steps of a fix from the first one over the curing one to
 * an end, or the curing step alone where the article is no way to be gone. `contact` where only IBKR can help.
 */
function wayThrough({ flow, words }: Article, step: Step, os: Os, contactLink: string): PlannedCure['way'] {
  const { way } = step;
  if (way.kind === 'section')
    return {
      steps: [step],
      ending: words.en.steps[step.id]?.text.includes(contactLink) ? 'contact' : 'guide',
    };
  if (flow.facets.task !== undefined) return { steps: [step], ending: 'guide' };
  const to = shortest(flow, os, flow.steps[0] ?? step, (candidate) => candidate === step);
  const on = shortest(flow, os, step, isGoodEnd) ?? shortest(flow, os, step, isEnd);
  if (!to) throw new Error(`${flow.id} has no way to ${step.id}.`);
  // The step hands over to guides.
  if (!on) return { steps: to, ending: 'guide' };
  const last = on.at(-1)?.way;
  return {
    steps: [...to, ...on.slice(1)],
    ending: last?.kind === 'end' && last.ending === 'contact' ? 'contact' : 'solved',
  };
}

function isEnd({ way }: Step): boolean {
  return way.kind === 'end';
}

function isGoodEnd({ way }: Step): boolean {
  return way.kind === 'end' && way.ending !== 'contact';
}

export interface PlannedCure {
  failure: FailureName;
  os: Os;
  /** The failure as met on the rules alone; its log says what the visitor did. */
  reproduction: Reproduction;
  /** The article and the step to which the failure's link leads. */
  article: Article;
  step: Step;
  /** What is to be done. `solved` ends in the article itself, `guide` goes on in a guide, `contact` with a call. */
  way: { steps: Step[]; ending: 'solved' | 'guide' | 'contact' };
}
