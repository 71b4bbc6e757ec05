import { type Flows, findStep } from '../flow/graph.ts';
import type { Target } from '../flow/types.ts';

/**
 * The numbers of the steps of an article that a reader passed, runs drawn together.
 * @example passedSteps(flows, path, 'activate-iphone-qr') // => '1–4, 8–13'
 */
export function passedSteps(flows: Flows, path: readonly Target[], article: string): string {
  const numbers = path
    .filter((target) => target.article === article)
    .flatMap((target) => findStep(flows, target)?.step.number ?? []);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`)).join(', ');
}
