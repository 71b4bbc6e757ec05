import type { Flow } from '../../flow/types.ts';

/**
 * The steps of a fix that everyone takes: from its first one as far as it simply goes on, up to the first question or
 * the end.
 */
export function leadIn(flow: Flow): string[] {
  const ids: string[] = [];
  for (let step = flow.steps[0]; step && !ids.includes(step.id); ) {
    ids.push(step.id);
    const to = step.way.kind === 'continue' && step.way.to.article === flow.id ? step.way.to.step : null;
    step = flow.steps.find((next) => next.id === to);
  }
  return ids;
}
