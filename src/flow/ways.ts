/** Where steps lead: the graph of one article and of all of them together. */
import type { Id } from '../surface.ts';
import type { Flow, Step, Target } from './types.ts';

/** Finds a step; null when there is no such article or step. A target without a step is the article's first one. */
export function findStep(flows: Flows, { article, step }: Target): Place | null {
  const flow = Object.hasOwn(flows, article) ? flows[article] : undefined;
  const found = step === null ? flow?.steps[0] : flow?.steps.find(({ id }) => id === step);
  return flow && found ? { flow, step: found } : null;
}

/** Where a step's ways on lead, in the order of its choices; troubles are not ways on. */
export function waysOn({ way }: Step): Target[] {
  if (way.kind === 'continue') return [way.to];
  return way.kind === 'ask' ? way.choices.map(({ to }) => to) : [];
}

/** True where the reader has arrived: at an outcome, or in an article that is read and not walked. */
export function isEnd({ way }: Step): boolean {
  return way.kind === 'end' || way.kind === 'section';
}

/** The steps that no way and no trouble leads to, from the first step of any article. */
export function unreachableSteps(flows: Flows): Target[] {
  const starts = Object.values(flows).map(({ id }) => ({ article: id, step: null }));
  const reached = walk(flows, starts, ({ way, ...step }) => [...waysOn({ way, ...step }), ...step.troubles]);
  return allSteps(flows)
    .filter(({ flow, step }) => step.way.kind !== 'section' && !reached.has(keyOf(flow, step)))
    .map(toTarget);
}

/** The articles that no choice, continuation or trouble leads to from the article `start`. */
export function unreachableArticles(flows: Flows, start: Id): Id[] {
  const reached = walk(flows, [{ article: start, step: null }], (step) => [
    ...waysOn(step),
    ...step.troubles,
  ]);
  const articles = new Set([...reached].map((key) => key.split('/')[0]));
  return Object.keys(flows).filter((id) => !articles.has(id));
}

/**
 * The steps from which no way leads to an end: those that go in circles, as loops, and those that lead into one.
 * A target that does not exist counts as an end, so that one fault is not told twice.
 */
export function stepsWithoutEnd(flows: Flows): { loops: Target[][]; leading: Target[] } {
  const ending = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { flow, step } of allSteps(flows)) {
      if (
        ending.has(keyOf(flow, step)) ||
        !(isEnd(step) || waysOn(step).some((to) => endsAt(flows, to, ending)))
      )
        continue;
      ending.add(keyOf(flow, step));
      grown = true;
    }
  }
  const stuck = allSteps(flows).filter(({ flow, step }) => !ending.has(keyOf(flow, step)));
  const reaches = new Map(
    stuck.map((place) => [keyOf(place.flow, place.step), walk(flows, waysOn(place.step), waysOn)]),
  );
  const loops = new Map<string, Target[]>();
  const leading: Target[] = [];
  for (const place of stuck) {
    const key = keyOf(place.flow, place.step);
    if (!reaches.get(key)?.has(key)) leading.push(toTarget(place));
    else {
      const together = stuck.filter(({ flow, step }) => {
        const other = keyOf(flow, step);
        return reaches.get(key)?.has(other) && reaches.get(other)?.has(key);
      });
      loops.set(together.map(({ flow, step }) => keyOf(flow, step)).join(' '), together.map(toTarget));
    }
  }
  return { loops: [...loops.values()], leading };
}

/** The steps after `from` up to `to` by the fewest ways within one article; null where none leads there. */
export function shortestWay(flows: Flows, from: Target, to: Target): Target[] | null {
  const seen = new Set<string>();
  let ring: Target[][] = [[]];
  while (ring.length > 0) {
    const longer: Target[][] = [];
    for (const way of ring) {
      const place = findStep(flows, way.at(-1) ?? from);
      if (!place || place.flow.id !== to.article || seen.has(place.step.id)) continue;
      if (place.step.id === to.step) return way;
      seen.add(place.step.id);
      longer.push(...waysOn(place.step).map((next) => [...way, inFull(flows, next)]));
    }
    ring = longer;
  }
  return null;
}

export function isSame(a: Target, b: Target): boolean {
  return a.article === b.article && a.step === b.step;
}

export function toTarget({ flow, step }: Place): Target {
  return { article: flow.id, step: step.id };
}

/** Every step that can be reached from the given ones, those included, as `article/step`. */
function walk(flows: Flows, from: readonly Target[], onward: (step: Step) => readonly Target[]): Set<string> {
  const reached = new Set<string>();
  const ahead = [...from];
  for (let target = ahead.pop(); target; target = ahead.pop()) {
    const place = findStep(flows, target);
    if (!place || reached.has(keyOf(place.flow, place.step))) continue;
    reached.add(keyOf(place.flow, place.step));
    ahead.push(...onward(place.step));
  }
  return reached;
}

function endsAt(flows: Flows, target: Target, ending: ReadonlySet<string>): boolean {
  const place = findStep(flows, target);
  return place === null || ending.has(keyOf(place.flow, place.step));
}

function allSteps(flows: Flows): Place[] {
  return Object.values(flows).flatMap((flow) => flow.steps.map((step) => ({ flow, step })));
}

function keyOf(flow: Flow, step: Step): string {
  return `${flow.id}/${step.id}`;
}

/** A target with its step spelled out. */
function inFull(flows: Flows, target: Target): Target {
  const place = findStep(flows, target);
  return place ? toTarget(place) : target;
}

export type Flows = Readonly<Record<Id, Flow>>;

export interface Place {
  flow: Flow;
  step: Step;
}
