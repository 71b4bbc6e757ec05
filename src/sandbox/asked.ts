/** What the fragment of an address asks the sandbox for; what is unknown in it is left out and reported. */
import type { ScenarioName } from '../enrollment/scenarios.ts';
import { type Fragment, formatFragment } from '../fragments.ts';
import type { Id, Os } from '../surface.ts';
import type { FindArticle } from './article-store.ts';
import { type PractisedArticle, scenariosOf, systemOf } from './guides.ts';
import { isScenario, systemFor } from './scenario-menu.ts';

export function askedOf(fragment: Fragment, find: FindArticle): Asked {
  const system: Os | null = fragment.os === 'android' || fragment.os === 'iphone' ? fragment.os : null;
  const scenario = isScenario(fragment.scenario) ? fragment.scenario : null;
  const article = find(fragment.guide ?? '') ?? null;
  const flow = article?.flow;
  // Only known names stay in the address: anything else might be what nobody should see there.
  const step =
    flow?.steps.find(({ id, was }) => [id, ...was].some((name) => name === fragment.step))?.id ?? null;
  const isUnknown =
    (fragment.scenario !== undefined && scenario === null) ||
    (fragment.guide !== undefined && flow === undefined) ||
    (fragment.step !== undefined && step === null);
  const clean: Fragment = {};
  if (scenario) clean.scenario = scenario;
  if (system) clean.os = system;
  if (flow) clean.guide = flow.id;
  if (step) clean.step = step;
  const scenarios = flow ? fitting(flow, scenario, systemOf(flow, step, system ?? 'iphone')) : [];
  const first = scenarios[0] ?? scenario ?? 'first-activation';
  const os = systemFor(first, flow ? systemOf(flow, step, system ?? 'iphone') : system);
  const isElsewhere = !flow && system !== null && system !== os;
  return {
    ...{ article, step, os },
    scenarios: scenarios.length > 0 ? scenarios : [first],
    hash: formatFragment(clean),
    notice: isElsewhere
      ? 'noticeScenario'
      : isUnknown
        ? 'noticeLink'
        : fragment.code === undefined
          ? null
          : 'noticeCode',
  };
}

/** The scenarios of a guide, the one that is asked for first. */
function fitting(flow: PractisedArticle['flow'], scenario: ScenarioName | null, os: Os): ScenarioName[] {
  const all = scenariosOf(flow, os);
  return scenario ? [scenario, ...all.filter((name) => name !== scenario)] : all;
}

export interface Asked {
  article: PractisedArticle | null;
  /** The step of the article; null for its first. */
  step: Id | null;
  os: Os;
  /** The scenario to practise in, and those in which the step may be reached where the first does not lead to it. */
  scenarios: ScenarioName[];
  /** What was understood, as the fragment of an address. */
  hash: string;
  notice: 'noticeLink' | 'noticeScenario' | 'noticeCode' | null;
}
