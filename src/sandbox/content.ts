/** Picks out of the articles what the sandbox needs; runs when the page is built. */
import { failureNames } from '../enrollment/failures.ts';
import type { Article, Flow } from '../flow/types.ts';
import { sandbox } from '../i18n/sandbox.ts';
import type { Locale } from '../locales.ts';
import { systems } from '../surface.ts';
import type { Cures, SandboxContent } from './guides.ts';
import { isScenario } from './scenario-menu.ts';

/**
 * What the sandbox needs of the articles, in one language: those that can be practised, guides first, and for every
 * failure the step that cures it. A fix article goes before a guide's own step, because it says more.
 */
export function sandboxContent(articles: readonly Article[], locale: Locale): SandboxContent {
  const ordered = articles.toSorted((one, other) => rank(one.flow) - rank(other.flow));
  const guides = ordered
    .filter(({ flow }) => flow.practice.some(isScenario))
    .map(({ flow, words }) => ({ flow, words: { title: words[locale].title, steps: words[locale].steps } }));
  const cures: Cures = {};
  for (const { flow, words } of ordered) {
    for (const { id, cures: cured, screen } of flow.steps) {
      const on = flow.facets.os ?? (screen?.surface === 'portal' ? null : screen?.surface) ?? null;
      const cure = { article: flow.id, step: id, title: words[locale].steps[id]?.title ?? '' };
      for (const failure of failureNames.filter((name) => cured.includes(name)))
        for (const os of systems)
          if (on === null || on === os) cures[failure] = { ...cures[failure], [os]: cure };
    }
  }
  const titles = Object.fromEntries(articles.map(({ flow, words }) => [flow.id, words[locale].title]));
  return { guides, cures, titles, texts: sandbox[locale] };
}

/** Fix articles last in menus of guides, and first among cures. */
function rank({ kind, facets }: Flow): number {
  if (kind === 'guide') return facets.task === 'activate' ? 0 : facets.task === 'add-user' ? 1 : 2;
  return 3;
}
