import { scenarios } from '../enrollment/scenarios.ts';
import type { Article, Flow } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { PracticeWorld } from './meet-failure.ts';
import { performCure } from './perform-cure.ts';
import { type Fault, missingLabels, type Performance, performGuide, practiceOf } from './perform-guide.ts';

/**
 * Performs an article in every world that it names, the way its kind asks for; null where it names none. A flow has no
 * language: it is performed once, and the words of each locale are held against what was done.
 */
export function performArticle(article: Article, flows: readonly Flow[], locale: Locale): Performance | null {
  const { flow } = article;
  if (flow.practice.length === 0) return null;
  const performance = performances.get(flow) ?? performFlow(flow, flows);
  performances.set(flow, performance);
  // A fix may say "as the app asks" where no source names the label; a guide may not.
  const unnamed = flow.facets.task === undefined ? [] : missingLabels(article, locale);
  return { ...performance, faults: [...performance.faults, ...unnamed] };
}

const performances = new WeakMap<Flow, Performance>();

function performFlow(flow: Flow, flows: readonly Flow[]): Performance {
  if (flow.facets.task !== undefined) return performGuide(flow);
  const guides = flows.filter(({ facets }) => facets.task !== undefined);
  const faults: Fault[] = [];
  const performed = new Set<string>();
  const taken = new Set<string>();
  const worlds = worldsOf(flow);
  for (const world of worlds) {
    const { walks, stuckAt, says } = performCure(flow, guides, world);
    if (says !== null)
      faults.push({ step: stuckAt, says: `${says} (world \`${world.scenario}\` on ${world.os})` });
    for (const walked of walks) {
      for (const id of walked.performed) performed.add(id);
      for (const choice of walked.taken) taken.add(choice);
    }
  }
  const choices = flow.steps.flatMap(({ way }) => (way.kind === 'ask' ? way.choices : []));
  const actable = flow.steps.filter(({ screen, does }) => screen !== null && does.length > 0);
  return {
    worlds: worlds.length,
    branches: { taken: taken.size, all: choices.length },
    steps: { performed: actable.filter(({ id }) => performed.has(id)).length, all: actable.length },
    faults,
  };
}

/** The worlds in which an article can be performed. */
function worldsOf({ practice, facets }: Flow): PracticeWorld[] {
  return practiceOf(practice).flatMap((scenario) =>
    scenarios[scenario].on
      .filter((os) => facets.os === undefined || facets.os === os)
      .map((os) => ({ scenario, os })),
  );
}
