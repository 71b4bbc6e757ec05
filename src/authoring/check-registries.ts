/** Are the registries themselves sound? An article can only be checked against names that hold together. */
import { localeCodes } from '../locales.ts';
import { formatScreenRef, idPattern, type LabelledScreen, type ScreenRef, verbs } from '../surface.ts';
import { failureFile } from './check-rows.ts';
import { findScreen } from './check-screens.ts';
import { screenFiles } from './data-files.ts';
import { type Problem, problem } from './problems.ts';
import type { KnownFailure, Registries } from './registries.ts';
import { type Place, type SourceFile, topOf } from './source.ts';

/** @param files where the rows stand, for the line of a fault */
export function* checkRegistries(
  registries: Registries,
  files: readonly SourceFile[] = [],
): Generator<Problem> {
  const { screens, failures, scenarios } = registries;
  const names = screens.map(({ surface, screen }) => `${surface}/${screen}`);
  const ofScreens = [
    ...repeated(names),
    ...screens.flatMap((screen) => [...screenFaults(screen), ...lacksOf(screen, registries)]),
  ];
  for (const fault of ofScreens)
    yield problem('broken-registry', placeOfRow(fault.name, screenFiles, files), fault);
  const ids = failures.map(({ name }) => name);
  const ofFailures = [
    ...repeated(ids),
    ...malformed(ids),
    ...failures.flatMap((failure) => failureFaults(failure, registries)),
  ];
  for (const fault of ofFailures)
    yield problem('broken-registry', placeOfRow(fault.name, [failureFile], files), fault);
  yield* faults('src/enrollment/scenarios.json', [...repeated(scenarios), ...malformed(scenarios)]);
}

function screenFaults({ surface, screen, states, controls }: LabelledScreen): Fault[] {
  const name = `${surface}/${screen}`;
  const ids = [screen, ...states, ...controls.map(({ id }) => id)];
  const unlabelled = controls.flatMap(({ id, shown, takes }) => [
    ...localeCodes
      .filter((locale) => !shown[locale]?.trim())
      .map((locale) => `\`${name}.${id}\` is missing in src/i18n/${locale}/labels.json`),
    ...takes
      .filter((verb) => !verbs.includes(verb))
      .map((verb) => `\`${id}\` takes the unknown verb \`${verb}\``),
  ]);
  const described = [
    ...(states.length === 0 ? ['it has no state'] : []),
    ...repeated(states).map(({ name: state }) => `the state \`${state}\` is there twice`),
    ...repeated(controls.map(({ id }) => id)).map(
      ({ name: control }) => `the control \`${control}\` is there twice`,
    ),
    ...malformed(ids).map(({ name: id, fault }) => `\`${id}\`: ${fault}`),
    ...unlabelled,
  ];
  return described.map((fault) => ({ name, fault }));
}

/** What names something that is not there. */
function failureFaults({ name, shown, remedy }: KnownFailure, registries: Registries): Fault[] {
  const { remedies } = registries;
  const isThere = (ref: ScreenRef) => {
    const screen = findScreen(ref, registries);
    return screen && (ref.state === null || screen.states.includes(ref.state));
  };
  return [
    ...Object.values(shown)
      .filter((ref) => !isThere(ref))
      .map((ref) => ({ name, fault: `it is shown on \`${formatScreenRef(ref)}\`, which does not exist` })),
    ...(remedies.includes(remedy)
      ? []
      : [{ name, fault: `its remedy \`${remedy}\` is none of ${remedies.join(', ')}` }]),
  ];
}

function lacksOf(screen: LabelledScreen, { lacks }: Registries): Fault[] {
  const name = `${screen.surface}/${screen.screen}`;
  return lacks(screen).map((fault) => ({ name, fault }));
}

function repeated(names: readonly string[]): Fault[] {
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  return [...new Set(twice)].map((name) => ({ name, fault: 'it is there twice' }));
}

function malformed(names: readonly string[]): Fault[] {
  return names.filter((name) => !idPattern.test(name)).map((name) => ({ name, fault: 'it is not an id' }));
}

/** A row of one of these files, by its name. */
function placeOfRow(name: string, paths: readonly string[], files: readonly SourceFile[]): Place {
  const row = `"${name}"`;
  const file = files.find(({ path, text }) => paths.includes(path) && text.includes(row));
  if (!file) return topOf({ path: paths[0] ?? '', text: '' });
  const start = file.text.indexOf(row);
  return { file, start, end: start + row.length };
}

function* faults(path: string, found: readonly Fault[]): Generator<Problem> {
  for (const fault of found)
    yield problem('broken-registry', { file: { path, text: '' }, start: 0, end: 0 }, fault);
}

interface Fault {
  name: string;
  fault: string;
}
