/** What the page hands to the sandbox about the articles: an index of all, and each as it is practised. */
import type { FailureName } from '../enrollment/failures.ts';
import { type ScenarioName, scenarios } from '../enrollment/scenarios.ts';
import type { Phone, World } from '../enrollment/world.ts';
import type { Flow, StepWords, Words } from '../flow/types.ts';
import type { ScreenWords } from '../phone/words.ts';
import type { Id, Os } from '../surface.ts';
import type { PracticePlan } from '../verification/practice-plan.ts';
import { isScenario, runsOn } from './scenario-menu.ts';
import type { StepView } from './step-view.ts';

/** The scenarios in which a guide can be practised on a system. */
export function scenariosOf({ practice }: Pick<Flow, 'practice'>, os: Os): ScenarioName[] {
  return practice.filter(isScenario).filter((name) => runsOn(name, os));
}

/**
 * The guides and fixes that can be followed in a scenario on a system, guides first. Where no article names the
 * scenario, they are the guides for its task: on their way the trouble is met.
 */
export function offersIn(
  { guides }: Pick<SandboxIndex, 'guides'>,
  { scenario, os }: ActivePhone,
): GuideEntry[] {
  const fitting = guides.filter(({ facets }) => (facets.os ?? os) === os);
  const named = fitting.filter((guide) => scenariosOf(guide, os).includes(scenario));
  return named.length > 0 ? named : fitting.filter(({ facets }) => facets.task === scenarios[scenario].task);
}

/** The system on which a step of a guide is practised: the guide's own, else that of the step's screen. */
export function systemOf(flow: Flow, step: Id | null, preferred: Os): Os {
  if (flow.facets.os) return flow.facets.os;
  const surface = flow.steps.find(({ id }) => id === step)?.screen?.surface;
  return surface === 'iphone' || surface === 'android' ? surface : preferred;
}

/** The answers that are true in a world: those of its plan, and the phone in hand. */
export function answersOf({ flow, plans }: Practised, world: ActivePhone): Record<Id, Id> {
  const forPhone = flow.steps.flatMap(({ id, way }) => {
    const choice =
      way.kind === 'ask' && way.question === 'os' && way.choices.find(({ value }) => value === world.os);
    return choice ? [[id, choice.id]] : [];
  });
  return { ...Object.fromEntries(forPhone), ...planIn(plans, world)?.answers };
}

/** How an article is practised in a scenario on a phone. */
export function planIn(plans: PracticePlan[], { scenario, os }: ActivePhone): PracticePlan | undefined {
  return plans.find((row) => row.scenario === scenario && row.os === os);
}

type ActivePhone = Pick<World, 'scenario' | 'os'>;

/** An article that can be practised, as the menus name it. */
interface GuideEntry extends Pick<Flow, 'id' | 'kind' | 'facets' | 'practice'> {
  title: string;
}

/** An article as it is practised: the same Flow and Words that the wizard has. A file of its own, fetched when needed. */
export interface PractisedArticle {
  flow: Flow;
  words: Pick<Words, 'title'> & { steps: Record<Id, Pick<StepWords, 'title' | 'text' | 'choices'>> };
  plans: PracticePlan[];
  /** The screens of the app that its words describe. */
  generation: Phone['generation'];
  /** What shows where its steps are opened, of those that show nothing but screens; only where a link may open them. */
  views?: Record<Id, StepView>;
  /** Titles of the articles to which its steps lead. */
  titles: Record<Id, string>;
}

/** What performing an article needs of it. */
export type Practised = Pick<PractisedArticle, 'flow' | 'plans'>;

/** Where a failure is cured on each system, with the title of the step that says how. */
export type Cures = Partial<Record<FailureName, Partial<Record<Os, Cure>>>>;

export interface Cure {
  article: Id;
  step: Id;
  title: string;
  /** The step with which one begins to do what cures; null where there is nothing to follow. */
  begin: Id | null;
}

/**
 * The states of the home screens, and the screens of the app in hand, with which a practice begins, by scenario and the phone that is practised with, where
 * Client Portal has nobody logged in and nothing else is to be told.
 */
export type Starts = Partial<Record<ScenarioName, Partial<Record<Os, Start>>>>;

type Start = Record<Os, Id> & Pick<Phone, 'generation'>;

/** What every practice needs, in one language. */
export interface SandboxIndex {
  guides: GuideEntry[];
  starts: Starts;
  cures: Cures;
  /** The texts of the sandbox itself. */
  texts: Record<string, string>;
  /** What the simulated screens say. */
  words: ScreenWords;
}
