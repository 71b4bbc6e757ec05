import { type ScenarioName, scenarioNames, scenarios } from '../enrollment/scenarios.ts';
import type { Grant } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Article, Flow } from '../flow/types.ts';
import { permissionScreens } from '../landmarks.ts';
import type { Locale } from '../locales.ts';
import { labelKey } from '../phone/words.ts';
import { wordsOfAllScreens } from '../portal/all-screens.ts';
import { screenData } from '../simulator/offers.ts';
import { startSession } from '../simulator/session.ts';
import { type Id, type Os, systems } from '../surface.ts';
import { simulatedChoices } from './coverage.ts';
import { type Fault, fault, foundIn } from './faults.ts';
import { walk } from './walk.ts';

/**
 * Performs a guide in every world that it names, with each permission as the scenario has it, still to be asked, and
 * given. Every choice that is claimed has to be taken in some world, every optional step both done and passed over.
 */
export function performGuide(flow: Flow): Performance {
  const faults: Fault[] = [];
  const performed = new Set<Id>();
  const passed = new Set<Id>();
  const taken = new Set<string>();
  let worlds = 0;
  for (const { scenario, os, grant } of worldsOf(flow)) {
    const session = startSession(scenario, os);
    if (grant !== null) session.change(os, permissionsOf(flow, grant));
    worlds++;
    const walked = walk(flow, session);
    for (const id of walked.performed) performed.add(id);
    for (const id of walked.passed) passed.add(id);
    for (const choice of walked.taken) taken.add(choice);
    if (walked.fault !== null)
      faults.push({ step: walked.at.id, ...foundIn(walked.fault, `\`${scenario}\` on ${os}`) });
  }
  const simulated = simulatedChoices(flow);
  const actable = flow.steps.filter(({ screen, sure }) => screen !== null && sure === 'confirmed');
  for (const name of simulated.filter((choice) => !taken.has(choice))) {
    const [step = ''] = name.split('/');
    faults.push({ step, ...fault('choice-not-taken', name) });
  }
  for (const { id, onlyIfShown } of actable) {
    if (!performed.has(id)) faults.push({ step: id, ...fault('not-reached') });
    if (onlyIfShown && !passed.has(id)) faults.push({ step: id, ...fault('always-asked') });
  }
  return {
    worlds,
    branches: { taken: taken.size, all: simulated.length, drawn: countChoices(flow) - simulated.length },
    steps: { performed: performed.size, all: actable.length },
    faults: unique(faults),
  };
}

/** Labels of the controls that a step uses and its text does not name: nobody could find them on the screen. */
export function missingLabels({ flow, words }: Article, locale: Locale): Fault[] {
  const { labels } = wordsOfAllScreens(locale);
  return flow.steps.flatMap(({ id, screen, does }) => {
    const data = screen && screenData(screen);
    const used = does.flatMap(({ control }) => data?.controls.find((row) => row.id === control) ?? []);
    return used
      .filter(({ kind }) => kind !== 'named')
      .map((control) => (data && labels[labelKey(data, control.id)]?.shown) ?? '')
      .filter((label) => !words[locale].steps[id]?.text.includes(label))
      .map((label) => ({ step: id, ...fault('label-not-named', label) }));
  });
}

function countChoices({ steps }: Flow): number {
  return steps.reduce((count, { way }) => count + (way.kind === 'ask' ? way.choices.length : 0), 0);
}

function worldsOf(flow: Flow): { scenario: ScenarioName; os: Os; grant: Grant | null }[] {
  const asks = flow.steps.some(({ onlyIfShown }) => onlyIfShown);
  return practiceOf(flow.practice).flatMap((scenario) =>
    systems
      .filter((os) => (flow.facets.os ?? os) === os && scenarios[scenario].on.some((on) => on === os))
      .flatMap((os) =>
        (asks ? ([null, 'ask', 'yes'] as const) : [null]).map((grant) => ({ scenario, os, grant })),
      ),
  );
}

/** The names that are scenarios; the checker has refused every other one. */
export function practiceOf(names: readonly Id[]): ScenarioName[] {
  return scenarioNames.filter((name) => names.includes(name));
}

/** The permissions that the guide's optional steps are about, all answered alike. */
function permissionsOf({ steps }: Flow, grant: Grant): PhoneSettings {
  const asked = steps.flatMap(({ onlyIfShown, screen }) =>
    onlyIfShown && screen ? (permissionScreens[screen.screen] ?? []) : [],
  );
  return Object.fromEntries(asked.map((permission) => [permission, grant]));
}

function unique(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.step} ${fault.says}`, fault])).values()];
}

export interface Performance {
  worlds: number;
  /** Those that are claimed, and how many stand behind pictures or what no source confirms. */
  branches: { taken: number; all: number; drawn: number };
  /** Steps with a screen. */
  steps: { performed: number; all: number };
  faults: Fault[];
}
