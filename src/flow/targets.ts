import type { Target } from './types.ts';

/**
 * The place that `article/step` or `article` spells.
 * @example parseTarget('no-connection') // => { article: 'no-connection', step: null }
 */
export function parseTarget(text: string): Target {
  const [article = '', step = null] = text.split('/');
  return { article, step };
}
