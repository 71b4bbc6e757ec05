import type { Page } from '../routes.ts';

/** Pages below a locale that the site has, in the order of the menu. A link to any other page would be dead. */
export const builtPages = ['a-z', 'sandbox', 'agents'] as const satisfies Page[];

export function isBuilt(page: Page): boolean {
  return (builtPages as readonly Page[]).includes(page);
}
