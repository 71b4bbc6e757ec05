import { choicesOf, nextSteps, reach, stepIn } from '../../flow/graph.ts';
import type { Flow, Step } from '../../flow/types.ts';
import { type Os, systems } from '../../surface.ts';

/**
 * The system to which a step belongs, where it is the first one of a run of such steps; null for every other step. A step
 * belongs to a system when only the answer that names that system leads to it.
 * @example beginsBranch(flow, 'settings-iphone') // => 'iphone'
 */
export function beginsBranch(flow: Flow, id: string): Os | null {
  const at = flow.steps.findIndex((step) => step.id === id);
  const step = flow.steps[at];
  const before = flow.steps[at - 1];
  const own = step ? systemOf(flow, step) : null;
  return own !== null && (!before || systemOf(flow, before) !== own) ? own : null;
}

function systemOf(flow: Flow, step: Step): Os | null {
  if (flow.facets.os) return null;
  const asking = flow.steps.filter(({ way }) => way.kind === 'ask' && way.question === 'os');
  const leading = systems.filter((os) =>
    reach(
      asking.flatMap((question) =>
        choicesOf(question)
          .filter(({ value }) => value === os)
          .flatMap(({ to }) => stepIn(flow, to) ?? []),
      ),
      (from) => nextSteps(flow, from),
    ).includes(step),
  );
  const [first] = flow.steps;
  const isCommon =
    first !== undefined &&
    reach([first], (from) => (asking.includes(from) ? [] : nextSteps(flow, from))).includes(step);
  const [only] = leading;
  return leading.length === 1 && !isCommon && only ? only : null;
}
