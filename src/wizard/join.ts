import { createActor } from 'xstate';
import { isSame } from '../flow/graph.ts';
import { goTo } from '../flow/onward.ts';
import { readTrail } from '../flow/trail.ts';
import type { Flow, Target, Trail } from '../flow/types.ts';
import { fetchFlow } from '../flows/fetch-flow.ts';
import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { type Arrival, arrivalAt } from './arrival.ts';
import { presentStep } from './begin.ts';
import { type StepPage, wizardMachine } from './machine.ts';
import { keep, recall } from './memory.ts';
import { offerTools } from './offer-tools.ts';
import { leaveMessage } from './session.ts';
import { showArrival } from './show-arrival.ts';
import { loadTexts } from './texts.ts';
import type { Taken, WayLink } from './way-link.ts';

/** Gives a step page its memory: the trail, Back along it, the way back from a trouble, and the tools. */
export function join(root: HTMLElement, arriving: Arriving): Wizard {
  const { locale, at } = presentStep();
  const actor = createActor(wizardMachine(stepPage({ ...arriving, root, locale, at }))).start();
  offerTools(root, { locale, trail: () => actor.getSnapshot().context.arrival.trail });
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
function stepPage({ root, locale, at, from, taken, changes }: StepPageNeeds): StepPage {
  const memory = () => ({ at, remembered: recall('trail', Date.now()), taken });
  return {
    at,
    changes,
    async load() {
      const { remembered } = memory();
      const flow = await fetchFlow(at.article);
      const { trail, broken } = readTrail(remembered);
      const arrival =
        remembered === null && taken.length === 0 ? arrivalAt(at) : broken ? null : arriveNearby(flow, trail);
      if (arrival) {
        taken.length = 0;
        return { arrival, flow };
      }
      try {
        const { recallAt } = await import('./arrive.ts');
        const recalled = await recallAt(memory());
        if (flow) taken.length = 0;
        return { arrival: recalled, flow };
      } catch {
        // Offline and never fetched: the memory stays as it is.
        return { arrival: { trail: { ...trail, at }, before: from, notice: null }, flow: null };
      }
    },
    change: (choice) =>
      import('./arrive.ts').then(
        ({ changeAt }) => changeAt(memory(), choice),
        () => null,
      ),
    show: (arrival) => showArrival(root, locale, arrival),
    keep: (trail) => keep('trail', trail, Date.now()),
    passOn: (link) => taken.push({ from: at, link }),
    async open(to, notice) {
      const t = await loadTexts(root).catch(() => null);
      const path = stepPath(locale, to);
      leaveMessage({ to: path, notice: notice === 'kept' ? t?.('noticeKept') : undefined, taken });
      location.assign(path);
    },
  };

  /** Without other articles: for who came by a way of the page before, or is one way further on in this one. */
  function arriveNearby(flow: Flow | null, trail: Trail): Arrival | null {
    const [last] = taken;
    if (!last && from && isSame(trail.at, at)) return { trail, before: from, notice: null };
    if (taken.length > 1 || (last && !(last.link.kind === 'on' && isSame(last.from, trail.at)))) return null;
    const next = flow && goTo(flow, trail, at);
    return next && { trail: next, before: trail.at, notice: null };
  }
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
}
