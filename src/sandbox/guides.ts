/** What the page hands to the sandbox about the articles: the same Flow and Words that the wizard has. */
import type { FailureName } from '../enrollment/failures.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Flow, Target, Words } from '../flow/types.ts';
import type { Id, Os } from '../surface.ts';
import { isScenario, runsOn } from './scenario-menu.ts';

/** The scenarios in which a guide can be practised on a system. */
export function scenariosOf(flow: Flow, os: Os): ScenarioName[] {
  return flow.practice.filter(isScenario).filter((name) => runsOn(name, os));
}

/** The system on which a step of a guide is practised: the guide's own, else that of the step's screen. */
export function systemOf(flow: Flow, step: Id | null, preferred: Os): Os {
  if (flow.facets.os) return flow.facets.os;
  const surface = flow.steps.find(({ id }) => id === step)?.screen?.surface;
  return surface === 'iphone' || surface === 'android' ? surface : preferred;
}

export interface GuideTexts {
  flow: Flow;
  words: Pick<Words, 'title' | 'steps'>;
}

/** Where a failure is cured on each system, with the title of the step that says how. */
export type Cures = Partial<Record<FailureName, Partial<Record<Os, Cure>>>>;

export type Cure = Target & { title: string };

export interface SandboxContent {
  guides: GuideTexts[];
  cures: Cures;
  /** Titles of the articles that steps name as troubles. */
  titles: Record<Id, string>;
  /** The texts of the sandbox itself. */
  texts: Record<string, string>;
}
