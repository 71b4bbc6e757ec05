import type { Flow } from '../../../src/flow/types.ts';
import type { PractisedArticle } from '../../../src/sandbox/guides.ts';

/** An article without words that every answer of its screens leads through. */
export function practise(flow: Flow): PractisedArticle {
  return { flow, words: { title: '', steps: {} }, plans: [], titles: {}, generation: 'classic' };
}
