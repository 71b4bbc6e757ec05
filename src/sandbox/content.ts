/** Picks out of the articles what the sandbox needs; runs when the page is built. */

import { cureSteps } from '../coach/cure-steps.ts';
import { failureNames } from '../enrollment/failures.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import { waysOn } from '../flow/graph.ts';
import type { Article, Flow } from '../flow/types.ts';
import { messagesOf } from '../i18n/translate.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Locale } from '../locales.ts';
import { wordsOfAllScreens } from '../portal/all-screens.ts';
import { standstill } from '../simulator/session.ts';
import { systems } from '../surface.ts';
import { practisedFlow } from '../verification/coverage.ts';
import { planPractice } from '../verification/practice-plan.ts';
import type { Cures, PractisedArticle, SandboxIndex, Starts } from './guides.ts';
import { openLiveSession } from './live-session.ts';
import { initialSnapshot } from './practice-snapshot.ts';
import { isScenario, runsOn } from './scenario-menu.ts';

/** What every practice needs, in one language: which articles can be practised, guides first, and what cures failures. */
export function sandboxIndex(articles: readonly Article[], locale: Locale): SandboxIndex {
  return {
    guides: practisedIn(articles).map(({ flow, words }) => {
      const { id, kind, facets, practice } = practisedFlow(flow);
      return { ...{ id, kind, facets, practice }, title: words[locale].title };
    }),
    starts: plainStarts(),
    cures: curesIn(articles, locale),
    texts: messagesOf('sandbox', locale),
    words: wordsOfAllScreens(locale),
  };
}

/** How practices begin of which there is nothing to tell but what the phones show. */
function plainStarts(): Starts {
  const starts: Starts = {};
  for (const scenario of scenarioNames)
    for (const os of systems.filter((system) => runsOn(scenario, system))) {
      const session = openLiveSession(initialSnapshot(scenario, os, 0), standstill(0));
      const { showing, trouble, offersOther, user, generation } = session.view();
      session.close();
      const { iphone, android } = showing;
      if (trouble || offersOther || user || ![iphone, android].every(isHomeScreen)) continue;
      const start = { iphone: iphone.state ?? 'plain', android: android.state ?? 'plain', generation };
      starts[scenario] = { ...starts[scenario], [os]: start };
    }
  return starts;
}

/** The articles that can be practised, each with how it is practised, in one language; guides first. */
export function practisedArticles(articles: readonly Article[], locale: Locale): PractisedArticle[] {
  const flows = articles.map(({ flow }) => flow);
  const titles = new Map(articles.map(({ flow, words }) => [flow.id, words[locale].title]));
  return practisedIn(articles).map(({ flow, words, about }) => {
    const named = flow.steps.flatMap((step) => [...waysOn(step), ...step.troubles]);
    const elsewhere = named.map(({ article }) => article).filter((id) => id !== flow.id);
    return {
      flow: practisedFlow(flow),
      words: {
        title: words[locale].title,
        steps: Object.fromEntries(
          Object.entries(words[locale].steps).map(([id, { title, text, choices }]) => [
            id,
            { title, text, choices },
          ]),
        ),
      },
      plans: planPractice(flow, flows),
      generation: about.generation,
      titles: Object.fromEntries(elsewhere.map((id) => [id, titles.get(id) ?? id])),
    };
  });
}

function practisedIn(articles: readonly Article[]): Article[] {
  return inOrder(articles).filter(({ flow }) => isPractised(flow));
}

/** For every failure the step that cures it. A fix goes before a guide's own step, because it says more. */
export function curesIn(articles: readonly Article[], locale: Locale): Cures {
  const cures: Cures = {};
  for (const { flow, words } of inOrder(articles)) {
    for (const step of flow.steps) {
      const { id, screen } = step;
      const on = flow.facets.os ?? (screen?.surface === 'portal' ? null : screen?.surface) ?? null;
      for (const failure of failureNames.filter((name) => step.cures.includes(name)))
        for (const os of systems.filter((system) => on === null || on === system)) {
          const begin =
            flow.kind === 'fix' && isPractised(flow) ? (cureSteps(flow, step, os)[0]?.id ?? id) : null;
          const cure = { article: flow.id, step: id, title: words[locale].steps[id]?.title ?? '', begin };
          cures[failure] = { ...cures[failure], [os]: cure };
        }
    }
  }
  return cures;
}

function isPractised({ practice }: Flow): boolean {
  return practice.some(isScenario);
}

/** Fixes last: after the guides in a menu, and over them among the cures. */
function inOrder(articles: readonly Article[]): Article[] {
  return articles.toSorted((one, other) => rank(one.flow) - rank(other.flow));
}

function rank({ kind, facets }: Flow): number {
  if (kind === 'guide') return facets.task === 'activate' ? 0 : facets.task === 'add-user' ? 1 : 2;
  return 3;
}
