/**
 * True for an instruction of more than nine lines on a phone, below which a picture would be out of view. A line holds
 * about 40 Latin letters or 20 Japanese characters.
 */
export function isLong(instruction: string): boolean {
  const lines = instruction
    .split('\n')
    .map((text) => Math.ceil([...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0) / 40));
  return lines.reduce((sum, count) => sum + count, 0) > 9;
}
