/**
 * Speculation rules: the browser fetches a page when its link is pointed at. Only fetched, not drawn: a page that nobody
 * sees must not run its scripts, which remember places. What lies ahead is fetched by prefetch.ts, which knows what is
 * kept. The page adds the rules to its policy.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { selector_matches: 'a[rel=next], a[data-choice], a[rel=prev], a[data-trouble]' },
      eagerness: 'moderate',
    },
  ],
});
