import { firstSentence } from '../html-text.ts';
import { plainText } from '../plain-text.ts';

/**
 * What a step says of itself where its address is shared: the first sentence of its text; where that says too little, such
 * as above a table, what its article says.
 * @example stepDescription('Tap **Services**. You see a list.', '…') // => 'Tap Services.'
 */
export function stepDescription(markdown: string, summary: string): string {
  const paragraph = markdown.split('\n').find((line) => /^[^|>#\s-]/.test(line)) ?? '';
  const sentence = firstSentence(plainText(paragraph));
  return sentence.length < shortest ? summary : sentence;
}

/** Fewer characters than these say nothing where they are read alone. */
const shortest = 12;
