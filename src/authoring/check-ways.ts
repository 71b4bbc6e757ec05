/** Can every step be reached, and does every step reach an outcome? Asked of all articles together. */

import { stepsWithoutEnd, unreachableSteps } from '../flow/dead-ends.ts';
import type { Flows } from '../flow/graph.ts';
import type { Target } from '../flow/types.ts';
import { sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';

export function* checkWays(flows: Flows, library: Library): Generator<Problem> {
  for (const target of unreachableSteps(flows)) {
    const place = placeOfStep(target, library);
    if (place) yield problem('unreachable-step', place, { value: target.step ?? '' });
  }
  const { loops, leading } = stepsWithoutEnd(flows);
  for (const loop of loops) {
    const place = loop[0] && placeOfStep(loop[0], library);
    if (place)
      yield problem('endless-loop', place, { steps: loop.map(({ article, step }) => `${article}/${step}`) });
  }
  for (const target of leading) {
    const place = placeOfStep(target, library);
    if (place) yield problem('no-outcome', place, { value: target.step ?? '' });
  }
}

function placeOfStep({ article, step }: Target, library: Library): Place | undefined {
  return partById(library.find(sourceLocale, article), step ?? '')?.element.tag;
}
