/** Selects the links that are fetched ahead: the one way on, and the answers to a question that has at most two. */
export const likelyWays =
  'a[rel=next], a[data-choice]:first-child:nth-last-child(-n+2), a[data-choice]:nth-child(2):last-child';

/** Where the present page most likely leads: what a reader asks for next. */
export function waysAhead(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(likelyWays);
  const ways = [...links].filter(({ origin }) => origin === location.origin);
  return [...new Set(ways.map(({ pathname }) => pathname))];
}
