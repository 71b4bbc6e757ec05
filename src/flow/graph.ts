/** The graph that articles form: which step a name means, where a step leads, and how one step is reached from another. */
import type { Id } from '../surface.ts';
import type { Choice, Flow, QuestionId, Step, Target } from './types.ts';

/** The step of that id, the first one for null; null where the article has no such step. */
export function stepAt({ steps }: Flow, id: Id | null): Step | null {
  return (id === null ? steps[0] : steps.find((step) => step.id === id)) ?? null;
}

/** Like `stepAt`, for an id that the article has for certain; throws for any other. */
export function stepOf(flow: Flow, id: Id | null): Step {
  const step = stepAt(flow, id);
  if (!step) throw new Error(`The article \`${flow.id}\` has no step \`${id}\`.`);
  return step;
}

/** The step of that id, or the one that had it in an earlier edition. */
export function stepNamed(flow: Flow, id: Id | null): Step | null {
  return stepAt(flow, id) ?? flow.steps.find(({ was }) => was.some((name) => name === id)) ?? null;
}

/** The step that a target names within an article; null where it leads out of it. */
export function stepIn(flow: Flow, { article, step }: Target): Step | null {
  return article === flow.id ? stepAt(flow, step) : null;
}

/** The step that a target names among all articles; null where there is no such article or step. */
export function findStep(flows: Flows, { article, step: id }: Target): Place | null {
  const flow = Object.hasOwn(flows, article) ? flows[article] : undefined;
  const step = flow && stepAt(flow, id);
  return flow && step ? { flow, step } : null;
}

/** The choices of a step; none where it asks nothing. */
export function choicesOf({ way }: Pick<Step, 'way'>): Choice[] {
  return way.kind === 'ask' ? way.choices : [];
}

/** The question that a step asks; null where it asks nothing. */
export function questionOf({ way }: Pick<Step, 'way'>): QuestionId | null {
  return way.kind === 'ask' ? way.question : null;
}

/** Where a step's ways on lead, in the order of its choices; troubles are not ways on. */
export function waysOn({ way }: Pick<Step, 'way'>): Target[] {
  return way.kind === 'continue' ? [way.to] : choicesOf({ way }).map(({ to }) => to);
}

/**
 * Where a step leads: on, or where the answer leads that is chosen among its choices. Null at an end, and where no
 * answer is chosen.
 */
export function next(
  { way }: Pick<Step, 'way'>,
  choose: (choices: readonly Choice[]) => Choice | null | undefined,
): Target | null {
  if (way.kind === 'continue') return way.to;
  return way.kind === 'ask' ? (choose(way.choices)?.to ?? null) : null;
}

/** The steps of the same article to which the ways of a step lead. */
export function nextSteps(flow: Flow, step: Step): Step[] {
  return waysOn(step).flatMap((to) => stepIn(flow, to) ?? []);
}

/** Where a step leads on without a question, unless that is simply the step below it; null where it is, and elsewhere. */
export function skipsTo({ id, steps }: Flow, { id: own, way }: Step): Target | null {
  if (way.kind !== 'continue') return null;
  const below = steps[steps.findIndex((step) => step.id === own) + 1];
  return way.to.article === id && way.to.step === below?.id ? null : way.to;
}

/** True where the reader has arrived: at an outcome, or in an article that is read and not walked. */
export function isEnd({ way }: Pick<Step, 'way'>): boolean {
  return way.kind === 'end' || way.kind === 'section';
}

/** Everything that can be reached from the given places, those included, the nearest first. */
export function reachable<Node>(from: readonly Node[], onward: (node: Node) => readonly Node[]): Node[] {
  const reached = new Set(from);
  for (const node of reached) for (const to of onward(node)) reached.add(to);
  return [...reached];
}

/** The shortest path to a place of the wanted kind, both ends included; null where none leads there. */
export function shortestPath<Node>(
  from: Node,
  isWanted: (node: Node) => boolean,
  onward: (node: Node) => readonly Node[],
): Node[] | null {
  const before = new Map<Node, Node | null>([[from, null]]);
  for (const node of before.keys()) {
    if (isWanted(node)) return trace(node, before);
    for (const to of onward(node)) if (!before.has(to)) before.set(to, node);
  }
  return null;
}

/** The steps after `from` up to `to` by the fewest ways within one article; null where none leads there. */
export function shortestWay(flows: Flows, from: Target, to: Target): Target[] | null {
  const start = findStep(flows, from);
  if (!start) return null;
  const { flow } = start;
  const path = shortestPath(
    start.step,
    ({ id }) => flow.id === to.article && id === to.step,
    (step) => nextSteps(flow, step),
  );
  return path === null ? null : path.slice(1).map((step) => toTarget({ flow, step }));
}

/** True where some way leads from a step to another one of the same article. */
export function leadsTo(flow: Flow, from: Step, id: Id): boolean {
  return reachable([from], (step) => nextSteps(flow, step)).some((step) => step.id === id);
}

/** The places that the ways of a step lead to. */
export function nextPlaces(flows: Flows, { step }: Place): Place[] {
  return waysOn(step).flatMap((to) => findStep(flows, to) ?? []);
}

export function isSame(a: Target, b: Target): boolean {
  return a.article === b.article && a.step === b.step;
}

export function toTarget({ flow, step }: Place): Target {
  return { article: flow.id, step: step.id };
}

function trace<Node>(last: Node, before: ReadonlyMap<Node, Node | null>): Node[] {
  const path = [last];
  for (let node = before.get(last) ?? null; node !== null; node = before.get(node) ?? null)
    path.unshift(node);
  return path;
}

export type Flows = Readonly<Record<Id, Flow>>;

export interface Place {
  flow: Flow;
  step: Step;
}
