/** The printed list of an article: its steps, those along one path through the phone together as one row. */
import { nextSteps } from '../../flow/graph.ts';
import type { Flow, Step } from '../../flow/types.ts';
import { isHomeScreen, pathScreens } from '../../landmarks.ts';
import type { Id } from '../../surface.ts';

/**
 * The rows of an article in reading order, numbered from 1. Taps that follow each other on the screens of one path (the
 * store, the settings, the menus of the app) are one row where nothing else leads into their middle.
 * @example rowsOf(flow).map(({ path, steps }) => [path, steps.length]) // => [[null, 1], [null, 1], ['store', 5], ...]
 */
export function rowsOf(flow: Flow): Row[] {
  const known = rowsByFlow.get(flow);
  if (known) return known;
  const rows: Row[] = [];
  for (const step of flow.steps.filter(({ number }) => flow.kind === 'chooser' || number !== null)) {
    const last = rows.at(-1);
    const path = last && pathOn(flow, last, step);
    if (last && path) {
      last.path = path;
      last.steps.push(step);
    } else rows.push({ number: flow.kind === 'chooser' ? null : rows.length + 1, path: null, steps: [step] });
  }
  rowsByFlow.set(flow, rows);
  return rows;
}

/** The row in which a step stands; null for a step without a place in the list, such as the requirements. */
export function rowOf(flow: Flow, id: Id | null): Row | null {
  const first = id ?? flow.steps[0]?.id;
  return rowsOf(flow).find(({ steps }) => steps.some((step) => step.id === first)) ?? null;
}

/** The path on which a row goes on with a step; null where the step begins a row of its own. */
function pathOn(flow: Flow, { path, steps }: Row, step: Step): Path | null {
  const before = steps.at(-1);
  if (!before || step.onlyIfShown || before.onlyIfShown) return null;
  const leading = flow.steps.filter((other) => nextSteps(flow, other).includes(step));
  if (before.way.kind !== 'continue' || leading.length !== 1 || leading[0] !== before) return null;
  const next = pathOf(step);
  const own = before.screen && isHomeScreen(before.screen) && opensPath(before) ? next : pathOf(before);
  return next !== null && own === next && (path === null || path === next) ? next : null;
}

/** The path on which the screen of a step lies, where the step is tapped along and asks nothing. */
function pathOf({ screen, does, way }: Step): Path | null {
  if (!screen || does.length !== 1 || way.kind !== 'continue') return null;
  const names = Object.keys(pathScreens) as Path[]; // the keys of that record
  return names.find((name) => pathScreens[name].includes(screen.screen)) ?? null;
}

/** True for a tap on the home screen that opens the store or the settings. */
function opensPath({ does }: Step): boolean {
  return does.some(({ control }) => control in pathScreens);
}

const rowsByFlow = new WeakMap<Flow, Row[]>();

export type Path = keyof typeof pathScreens;

export interface Row {
  /** Its place in the printed list; null in a chooser, whose questions have none. */
  number: number | null;
  /** The path that the row goes along; null for a step that stands alone. */
  path: Path | null;
  steps: Step[];
}
