/**
 * Speculation rules: the browser fetches the ways on before they are chosen, and keeps them however the host's cache
 * headers are. Only fetched, not drawn: a page that nobody sees must not run its scripts, which remember places.
 * The page adds it to its policy.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    { where: { selector_matches: 'a[rel=next], a[data-choice]' }, eagerness: 'immediate' },
    { where: { selector_matches: 'a[rel=prev], a[data-trouble]' }, eagerness: 'moderate' },
  ],
});
