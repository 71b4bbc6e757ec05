import { choicesOf, nextSteps, reachable, stepIn } from '../../flow/graph.ts';
import type { Flow, Step } from '../../flow/types.ts';
import { type Os, systems } from '../../surface.ts';
import { type Row, rowsOf } from './rows.ts';

/**
 * The rows of an article in runs: what is for one system stands together, apart from what is for every reader. A guide
 * for one system and a chooser are one run.
 * @example branchesOf(flow).map(({ os }) => os) // => [null, 'iphone', 'android', null]
 */
export function branchesOf(flow: Flow): Branch[] {
  const of = flow.kind === 'chooser' || flow.facets.os ? () => null : systemsOf(flow);
  const branches: Branch[] = [];
  for (const row of rowsOf(flow)) {
    const last = branches.at(-1);
    const [first] = row.steps;
    const os = first ? of(first) : null;
    if (last && last.os === os) last.rows.push(row);
    else branches.push({ os, rows: [row] });
  }
  return branches;
}

/** True for a fix or a guide for every system that asks the reader where to go on: it is no list, and has a map. */
export function doesBranch({ kind, facets, steps }: Flow): boolean {
  return (kind === 'fix' || (kind === 'guide' && !facets.os)) && steps.some(({ way }) => way.kind === 'ask');
}

/** True for a step that is for one system of several. */
export function isInBranch(flow: Flow, id: string): boolean {
  return branchesOf(flow).some(
    ({ os, rows }) => os !== null && rows.some(({ steps }) => steps.some((step) => step.id === id)),
  );
}

/** True for a question for the system whose branches stand right below it: their headings are its answers. */
export function isAnsweredBelow(flow: Flow, id: string): boolean {
  const branches = branchesOf(flow);
  const own = branches.findIndex(({ rows }) => rows.at(-1)?.steps.some((step) => step.id === id));
  const step = flow.steps.find((one) => one.id === id);
  const below = branches.slice(own + 1, own + 1 + systems.length).map(({ os }) => os);
  return (
    own !== -1 &&
    step?.way.kind === 'ask' &&
    step.way.question === 'os' &&
    step.way.choices.length === systems.length &&
    systems.every((os) => below.includes(os))
  );
}

/** A step belongs to a system when only the answers that name that system lead to it, or else when its picture shows it. */
function systemsOf(flow: Flow): (step: Step) => Os | null {
  const reached = systems.map((os) => ({ os, steps: reachedBy(flow, os) }));
  const showsAll = systems.every((os) => flow.steps.some(({ screen }) => screen?.surface === os));
  return (step) => {
    const leading = reached.filter(({ steps }) => steps.includes(step));
    const [only] = leading;
    if (only && leading.length === 1) return only.os;
    return showsAll && leading.length === 0
      ? (systems.find((os) => os === step.screen?.surface) ?? null)
      : null;
  };
}

function reachedBy(flow: Flow, os: Os): Step[] {
  const answers = flow.steps
    .flatMap((step) => choicesOf(step))
    .filter(({ id, value = id }) => value === os)
    .flatMap(({ to }) => stepIn(flow, to) ?? []);
  return reachable(answers, (from) => {
    const others = choicesOf(from)
      .filter(({ id, value = id }) => value !== os && systems.some((system) => system === value))
      .map(({ to }) => stepIn(flow, to));
    return nextSteps(flow, from).filter((step) => !others.includes(step));
  });
}

interface Branch {
  os: Os | null;
  /** In reading order. */
  rows: Row[];
}
