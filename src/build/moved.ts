import type { AstroIntegration } from 'astro';
import { flowsById } from '../articles.ts';
import type { Flow } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { readSite } from '../site.ts';

/** The integration: every address that a step or article had before leads to the present one. */
export function moved(): AstroIntegration {
  return {
    name: 'moved',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        updateConfig({ redirects: redirectsOf(Object.values(await flowsById()), readSite().moved) });
      },
    },
  };
}

/**
 * Old path to new path, in every locale: earlier ids of steps, and articles or steps that content/site.yaml moves.
 * The fragment lets the page say that the step has moved.
 */
export function redirectsOf(flows: readonly Flow[], moves: Record<string, string>): Record<string, string> {
  const renamed = flows.flatMap(({ id, steps }) =>
    steps.flatMap((step) => step.was.map((was) => [`${id}/${was}`, `${id}/${step.id}`] as const)),
  );
  return Object.fromEntries(
    localeCodes.flatMap((locale) =>
      [...renamed, ...Object.entries(moves)].map(([from, to]) => [
        pathOf(locale, from),
        `${pathOf(locale, to)}#moved`,
      ]),
    ),
  );
}

function pathOf(locale: Locale, target: string): string {
  const [article = '', step = null] = target.split('/');
  return stepPath(locale, { article, step });
}
