/** What a practice shows before anything was done: known without running it, so that the page stands before its rules. */
import { follow, startCoach } from '../coach/coach.ts';
import { parseFragment } from '../fragments.ts';
import { homeScreen, portal } from '../landmarks.ts';
import type { ScreenRef } from '../surface.ts';
import type { FindArticle } from './article-store.ts';
import { askedOf } from './asked.ts';
import { planIn, type SandboxIndex } from './guides.ts';
import { nothingDone, wholeView } from './step-view.ts';
import type { View } from './view.ts';

/**
 * The view with which a practice begins that an address asks for; null where that has to be found out: a step in another
 * world than its own or with more to show than screens, a world in which something has happened, an address that needs a
 * word.
 */
export function firstView(
  { starts }: Pick<SandboxIndex, 'starts'>,
  find: FindArticle,
  address: string,
): View | null {
  const { fragment, broken } = parseFragment(address);
  const { article, step, os, scenarios, hash, notice } = askedOf(fragment, find);
  const [scenario = 'first-activation'] = scenarios;
  const start = starts[scenario]?.[os];
  if (broken || notice) return null;
  if (article && step !== null) {
    const own = askedOf({ guide: article.flow.id, step }, find);
    const view = own.os === os && own.scenarios[0] === scenario ? article.views?.[step] : undefined;
    return view ? wholeView(view, article.flow, hash) : null;
  }
  if (!start) return null;
  if (article && planIn(article.plans, { scenario, os })?.lead.length) return null;
  const home = (surface: 'iphone' | 'android'): ScreenRef => ({
    surface,
    screen: homeScreen,
    state: start[surface],
  });
  const showing = {
    iphone: home('iphone'),
    android: home('android'),
    portal: { surface: 'portal', screen: portal.loginScreen, state: 'plain' } as const,
  };
  const seen = { showing: { ...showing, user: null }, used: null };
  return {
    ...{ os, showing, hash, world: { scenario, os }, generation: start.generation },
    guide: article && {
      flow: article.flow,
      coach: follow(article.flow, startCoach(article.flow), seen),
      back: null,
    },
    messagedCodes: { iphone: null, android: null },
    digits: { iphone: noDigits, android: noDigits, portal: noDigits },
    ...nothingDone,
  };
}

const noDigits = { challenge: null, response: null };
