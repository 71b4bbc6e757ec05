/** Where Back leads for a reader who brings no trail, asked of articles. */
import * as back from '../../flow/back.ts';
import type { Target } from '../../flow/types.ts';
import { flowsOf, type Library } from '../targets.ts';

/** See `backOf` of src/flow/back.ts. */
export function backOf(articles: Library, target: Target): Target | null {
  return back.backOf(flowsOf(articles), target);
}

/** See `answersBefore` of src/flow/back.ts. */
export function answersBefore(articles: Library, target: Target) {
  return back.answersBefore(flowsOf(articles), target);
}
