/** How a problem is worded: what is wrong with the author's own words, and the edit that mends it. */
import { nearest } from './nearest.ts';

/** The nearest name where the value looks like a typo, else the names there are. */
export function suggest(value: string, known: readonly string[], what: string): string {
  const meant = nearest(value, known);
  if (meant !== null) return `Did you mean \`${meant}\`?`;
  return known.length === 0 ? `${what}: none.` : `${what}: ${list(known)}.`;
}

export function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** Message and hint of each code. */
export type ProblemTexts = Record<string, (details: never) => readonly [message: string, hint: string]>;

export interface Choice {
  value: string;
  known: readonly string[];
}
