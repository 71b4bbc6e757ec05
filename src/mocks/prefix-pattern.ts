/**
 * Stands for `@msw/url` (4 kB) in the browser, where every handler has one and the same pattern: an address and
 * everything below it.
 */
export function matchPattern(pattern: string, input: string | URL): { matches: boolean; params: object } {
  if (!pattern.endsWith('/*'))
    throw new Error(`Only patterns that end in \`/*\` are matched, not \`${pattern}\`.`);
  return { matches: String(input).startsWith(pattern.slice(0, -1)), params: {} };
}
