import { firstSentence } from '../html-text.ts';
import { plainText } from '../plain-text.ts';

/**
 * What a step says of itself where its address is shared: the first sentence of its text; where it has none, such as a
 * table, what its article says.
 * @example stepDescription('Tap **Services**. You see a list.', '…') // => 'Tap Services.'
 */
export function stepDescription(markdown: string, summary: string): string {
  const paragraph = markdown.split('\n').find((line) => /^[^|>#\s-]/.test(line)) ?? '';
  return firstSentence(plainText(paragraph)) || summary;
}
