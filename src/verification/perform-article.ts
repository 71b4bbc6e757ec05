import { scenarios } from '../enrollment/scenarios.ts';
import { osOf } from '../flow/facets.ts';
import type { Article, Flow } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { simulatedSteps } from './coverage.ts';
import { createRecord, explorePerturbed, note } from './explore-perturbed.ts';
import { type Fault, fault, foundIn } from './faults.ts';
import { performCure } from './perform-cure.ts';
import { missingLabels, type Performance, performGuide, practiceOf } from './perform-guide.ts';
import { describeWorld, isLogIn, type PracticeWorld } from './reproduce-failure.ts';

/**
 * Performs an article in every world that it names, the way its kind asks for; null where it names none. A flow has no
 * language: it is performed once, and the words of each locale are held against what was done.
 */
export function performArticle(article: Article, flows: readonly Flow[], locale: Locale): Performance | null {
  const { flow } = article;
  if (flow.practice.length === 0) return null;
  const performance = performances.get(flow) ?? performFlow(flow, flows);
  performances.set(flow, performance);
  return { ...performance, faults: [...performance.faults, ...missingLabels(article, locale)] };
}

const performances = new WeakMap<Flow, Performance>();

function performFlow(flow: Flow, flows: readonly Flow[]): Performance {
  if (flow.facets.task !== undefined) return performGuide(flow);
  const faults: Fault[] = [];
  const seen = createRecord(flow);
  const worlds = worldsOf(flow);
  for (const world of worlds) {
    const { reproduction, paths, stuckAt, fault: found } = performCure(flow, flows, world);
    if (found !== null) faults.push({ step: stuckAt, ...foundIn(found, describeWorld(world)) });
    note(seen, reproduction, paths);
  }
  const besides = explorePerturbed({ flow, flows }, worlds, seen);
  const actable = simulatedSteps(flow).filter(({ does }) => does.length > 0);
  for (const name of seen.missing) {
    const [step = '', choice = ''] = name.split('/');
    faults.push({ step, ...fault('choice-not-taken', choice) });
  }
  for (const { id } of actable.filter((step) => !seen.performed.has(step.id)))
    faults.push({ step: id, ...fault('not-reached') });
  const choices = flow.steps.flatMap(({ way }) => (way.kind === 'ask' ? way.choices : []));
  return {
    worlds: worlds.length + besides,
    branches: {
      taken: seen.simulated.length - seen.missing.size,
      all: seen.simulated.length,
      drawn: choices.length - seen.simulated.length,
    },
    steps: { performed: actable.filter(({ id }) => seen.performed.has(id)).length, all: actable.length },
    faults,
  };
}

/** The worlds in which an article can be performed. */
function worldsOf(flow: Flow): PracticeWorld[] {
  const { practice, kind } = flow;
  const only = osOf(flow);
  return practiceOf(practice).flatMap((scenario) => {
    const { on } = scenarios[scenario];
    const worlds: PracticeWorld[] = on
      .filter((os) => only === undefined || only === os)
      .map((os) => ({ scenario, os }));
    // What is no fix may also be read before logging in.
    const early =
      kind !== 'fix' && isLogIn(scenario) ? worlds.map((world) => ({ ...world, early: true })) : [];
    return [...early, ...worlds];
  });
}
