import type { AstroIntegration } from 'astro';
import { flowsToday, readCodes } from '../articles.ts';
import { followPlace } from '../flow/follow.ts';
import type { Flows } from '../flow/graph.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Target } from '../flow/types.ts';
import { localeCodes } from '../locales.ts';
import { stepPath } from '../routes.ts';

/** The integration: every address that a step or article had before leads to the present one. */
export function moved(): AstroIntegration {
  return {
    name: 'moved',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ redirects: redirectsToday() });
      },
    },
  };
}

/** The redirects of the site as it is. */
export function redirectsToday(): Record<string, string> {
  return redirectsOf(
    flowsToday(),
    readCodes().map(({ address }) => address),
  );
}

/**
 * Old path to new path, in every locale: earlier ids of steps, articles and steps that content/site.yaml moves, and
 * whatever was published below those. The fragment lets the page say that the step has moved.
 */
export function redirectsOf(flows: Flows, published: readonly string[]): Record<string, string> {
  const earlier = Object.values(flows).flatMap(({ id, steps, was = [] }) => [
    ...steps.flatMap((step) => step.was.map((old) => ({ article: id, step: old }))),
    ...was.map(({ from }) => from),
  ]);
  const places = [...earlier, ...published.map(parseTarget)];
  const moves = places.flatMap((from) => {
    const { at, notice } = followPlace(flows, from);
    return notice === 'moved' ? [{ from, to: from.step === null ? wholeArticle(flows, at) : at }] : [];
  });
  return Object.fromEntries(
    localeCodes.flatMap((locale) =>
      moves.map(({ from, to }) => [stepPath(locale, from), `${stepPath(locale, to)}#moved`]),
    ),
  );
}

/** The article instead of its first step, for a reader who asked for an article. */
function wholeArticle(flows: Flows, at: Target): Target {
  return flows[at.article]?.steps[0]?.id === at.step ? { ...at, step: null } : at;
}
