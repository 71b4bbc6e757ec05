import { createActor } from 'xstate';
import { isSame } from '../flow/graph.ts';
import { goTo } from '../flow/onward.ts';
import { newTrail, readTrail } from '../flow/trail.ts';
import type { Target } from '../flow/types.ts';
import { fetchFlow } from '../flows/fetch-flow.ts';
import type { TranslateAny } from '../i18n/browser.ts';
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { type StepPage, wizardMachine } from './machine.ts';
import { keep, recall } from './memory.ts';
import { offerTools } from './offer-tools.ts';
import { sendAhead } from './session.ts';
import { showArrival } from './show-arrival.ts';
import { loadTexts } from './texts.ts';
import { placeOf, type Taken, type WayLink } from './way-link.ts';

/** Gives a step page its memory: the trail, Back along it, the way back from a trouble, and the tools. */
export function join(root: HTMLElement, arriving: Arriving): Wizard {
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : sourceLocale;
  const at = placeOf(location.pathname) ?? { article: '', step: null };
  const texts = loadTexts(root);
  texts.catch(() => {}); // offline, what would have been told is not
  const actor = createActor(wizardMachine(stepPage({ ...arriving, root, locale, at, texts }))).start();
  offerTools(root, { locale, texts, trail: () => actor.getSnapshot().context.arrival.trail });
  addEventListener('pageshow', (event) => event.persisted && actor.send({ type: 'shownAgain' }));
  document.addEventListener('placeforgotten', () => actor.send({ type: 'forget' }));
  return {
    follow(link) {
      actor.send({ type: 'follow', link });
      return actor.getSnapshot().matches('changing') ? 'held' : 'followed';
    },
  };
}

/** What the machine asks of the page, done with the browser's memory and network. */
function stepPage({ root, locale, at, from, taken, changes, texts }: StepPageNeeds): StepPage {
  const memory = () => ({ at, remembered: recall('trail', Date.now()), taken });
  return {
    at,
    changes,
    async load() {
      const { remembered } = memory();
      const flow = fetchFlow(at.article);
      if (taken.length === 0) {
        if (remembered === null)
          return { arrival: { trail: newTrail(at), before: null, notice: null }, flow: await flow };
        // Who came by a way of the page before has its trail, which that page has written.
        const { trail, broken } = readTrail(remembered);
        if (from && !broken && isSame(trail.at, at))
          return { arrival: { trail, before: from, notice: null }, flow: await flow };
        const own = await flow;
        const next = own && !broken && goTo(own, trail, at);
        if (next) return { arrival: { trail: next, before: trail.at, notice: null }, flow: own };
      }
      try {
        const { recallAt } = await import('./arrive.ts');
        const arrival = await recallAt(memory());
        if (await flow) taken.length = 0;
        return { arrival, flow: await flow };
      } catch {
        // Offline and never fetched: the memory stays as it is.
        return {
          arrival: { trail: { ...readTrail(remembered).trail, at }, before: from, notice: null },
          flow: null,
        };
      }
    },
    change: (choice) =>
      import('./arrive.ts').then(
        ({ changeAt }) => changeAt(memory(), choice),
        () => null,
      ),
    show: (arrival) => showArrival(root, locale, arrival, texts),
    keep: (trail) => keep('trail', trail, Date.now()),
    passOn: (link) => taken.push({ from: at, link }),
    async open(to, notice) {
      const t = await texts.catch(() => null);
      const path = stepPath(locale, to);
      sendAhead({ to: path, notice: notice === 'kept' ? t?.('noticeKept') : undefined, taken });
      location.assign(path);
    },
  };
}

export interface Wizard {
  /** Tells of a link that the reader follows; `held` where the wizard opens the page itself. */
  follow(link: WayLink): 'held' | 'followed';
}

interface Arriving {
  /** The step that the reader came from by a way of its page. */
  from: Target | null;
  taken: Taken[];
  changes: boolean;
}

interface StepPageNeeds extends Arriving {
  root: HTMLElement;
  locale: Locale;
  at: Target;
  texts: Promise<TranslateAny>;
}
