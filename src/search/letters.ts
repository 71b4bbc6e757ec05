/** Small numbers as printable ASCII, which compresses well and stands in JSON as it is: from `#` on, without the backslash. */

/** The largest number that one letter tells. */
export const mostInLetter = 90;

/** @example letterOf(0) // => '#' */
export function letterOf(number: number): string {
  return String.fromCharCode(number + first + (number + first >= backslash ? 1 : 0));
}

/** The number that a letter tells. */
export function numberOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code - first - (code > backslash ? 1 : 0);
}

const first = 35;
const backslash = 92;
