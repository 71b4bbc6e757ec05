/** What stands in a field for a practice code while it is typed. */

/** True while a text may still become a practice code; anything else must not be kept, not even while it is typed. */
export function isStartOfCode(text: string): boolean {
  return 'DEMO'.startsWith(normalise(text)) || symbolsOf(text) !== null;
}

/**
 * What was typed so far, in the form of a code; null where it cannot become one.
 * @example tidyCode('ｄｅｍｏ 7kqm2') // => 'DEMO-7KQM-2'
 */
export function tidyCode(text: string): string | null {
  const symbols = symbolsOf(text);
  if (symbols === null) return isStartOfCode(text) ? normalise(text) : null;
  return ['DEMO', ...(symbols.match(/.{1,4}/g) ?? [])].join('-');
}

/** What follows `DEMO`, normalised; null where the text cannot be meant as a practice code. */
export function symbolsOf(text: string): string | null {
  return /^DEM[O0]([0-9A-Z]{0,16})$/.exec(normalise(text))?.[1] ?? null;
}

/** Capitals of normal width, without blanks and hyphens; a Japanese keyboard's long-vowel mark counts as a hyphen. */
function normalise(text: string): string {
  return text
    .slice(0, 64)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\u30FC\u00AD\u200B]/gu, '');
}
