import type { Flows } from '../flow/graph.ts';
import { changeAnswer } from '../flow/replay.ts';
import { newTrail } from '../flow/trail.ts';
import type { Answer, Target, Trail } from '../flow/types.ts';
import { isLocale, type Locale } from '../locales.ts';
import { parsePath, stepPath } from '../routes.ts';
import { fetchFlows } from './flows.ts';
import { type Arrival, answerAt, arrive, goOn, leaveFor } from './journey.ts';
import { listenToKeys } from './keys.ts';
import { forget, forgetPlace, keep, type Place, recall } from './memory.ts';
import { prefetchWays } from './prefetch.ts';
import { announce, say } from './say.ts';
import { sendAhead, type Taken, takeMessage } from './session.ts';
import { enlargePicture, openSheetByLink } from './sheet.ts';
import { suggestSystem } from './suggest.ts';
import { offerTools, type ToolTexts } from './tools.ts';

/**
 * A step page with a memory. Everything a reader needs is in the page already; this adds the trail, Back along it,
 * keys, tools, and the way back from a trouble. A change of step is an ordinary navigation to a prefetched page.
 */
class GuideWizard extends HTMLElement {
  private flows: Flows = {};
  private trail: Trail = newTrail({ article: '', step: null });
  private isChanging = false;
  private arriving: Promise<unknown> = Promise.resolve();

  async connectedCallback(): Promise<void> {
    const taken = this.welcome();
    prefetchWays(this);
    suggestSystem(this);
    offerTools(this, this.texts, () => this.tried());
    openSheetByLink(this);
    enlargePicture(this, this.texts.close);
    for (const choices of this.querySelectorAll<HTMLElement>('[data-choices]')) listenToKeys(choices);
    this.addEventListener('click', (event) => this.follow(event));
    addEventListener('pageshow', (event) => event.persisted && this.remember());
    document.addEventListener('placeforgotten', () => {
      this.trail = newTrail(this.place);
    });
    this.trail = newTrail(this.place);
    const fetched = fetchFlows();
    this.arriving = fetched;
    this.flows = await fetched;
    if (taken) this.catchUp(taken);
    this.remember();
  }

  /** After a change of step: the heading gets the focus, and what is left is announced. */
  private welcome(): Taken | undefined {
    const message = takeMessage();
    if (!message) return undefined;
    this.isChanging = message.changes === true;
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    announce(this.dataset.standing ?? '');
    if (message.notice) say(message.notice);
    return message.taken;
  }

  /** A way that was taken before the flows had arrived joins the trail on the next page. */
  private catchUp({ from, choice }: Taken): void {
    const place = targetOf(String(from));
    const flow = place && this.flows[place.article];
    if (!place || !flow) return;
    const { trail } = arrive(this.flows, recall('trail', Date.now()), place);
    const event = choice === null ? ({ type: 'continue' } as const) : ({ type: 'choose', choice } as const);
    keep('trail', goOn(flow, trail, event), Date.now());
  }

  /** Joins what the device remembers to this step, and keeps the result. */
  private remember(): void {
    const arrival = arrive(this.flows, recall('trail', Date.now()), this.place);
    this.trail = arrival.trail;
    if (arrival.notice === 'dropped' || arrival.notice === 'unknown') say(this.texts.noticeUnknown);
    if (location.hash === '#moved') say(this.texts.noticeMoved);
    const isKept = keep('trail', this.trail, Date.now());
    if (this.querySelector('[data-outcome]')) forget('resume');
    else keep('resume', this.described, Date.now());
    this.querySelector('[data-no-memory]')?.toggleAttribute('hidden', isKept);
    this.showWayBack(arrival);
    this.completeSummary();
  }

  private showWayBack({ before }: Arrival): void {
    const previous = this.querySelector<HTMLAnchorElement>('a[rel=prev]');
    if (previous && before) previous.href = stepPath(this.locale, before);
    const link = this.querySelector<HTMLAnchorElement>('a[data-back]');
    const from = this.trail.back.at(-1);
    if (!link || !from) return;
    link.href = stepPath(this.locale, from);
    link.hidden = false;
  }

  /** What to paste for those who help: the guide, the step and the day. */
  private async tried(): Promise<string> {
    const { tellTrail } = await import('../agents/tried.ts');
    return tellTrail(this.trail, this.locale, { day: today(), origin: location.origin });
  }

  private completeSummary(): void {
    const summary = this.querySelector('[data-summary]');
    if (!summary) return;
    const { texts } = this;
    const from = this.trail.back.at(-1);
    const lines = [
      from && texts.summaryFrom.replace('#', location.origin + stepPath(this.locale, from)),
      texts.summaryDay.replace('#', today()),
    ];
    const told = summary.textContent?.split('\n').slice(0, 3) ?? [];
    summary.textContent = [...told, ...lines].filter((line) => line).join('\n');
  }

  /** Keeps the trail up to date before the browser follows a link. */
  private follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin) return;
    if (link.hasAttribute('data-solved')) {
      forgetPlace();
      return;
    }
    const next = this.trailAfter(link);
    if (next) keep('trail', next, Date.now());
    if (next && this.isChanging && link.dataset.choice !== undefined) {
      event.preventDefault();
      const to = stepPath(this.locale, next.at);
      sendAhead({ to, notice: this.texts.noticeKept });
      location.assign(to);
      return;
    }
    if (!next && this.isChanging && link.dataset.choice !== undefined) {
      // The flows know where this change leads. A second after the answer the link does without them, and what was
      // answered before is asked again.
      event.preventDefault();
      Promise.race([this.arriving, new Promise((soon) => setTimeout(soon, 1000))]).then(() => {
        this.isChanging = this.trailAfter(link) !== null;
        link.click();
      });
      return;
    }
    const changes = link.hasAttribute('data-change');
    const { choice = null, notice } = link.dataset;
    const isWay = choice !== null || link.rel === 'next';
    if (next || isWay || changes || notice || link.rel === 'prev' || link.hasAttribute('data-back')) {
      const taken = isWay && !next ? { from: location.pathname, choice } : undefined;
      sendAhead({ to: link.pathname, notice, changes, taken });
    }
  }

  private trailAfter(link: HTMLAnchorElement): Trail | null {
    const flow = this.flows[this.place.article];
    const { choice, trouble, facet, value } = link.dataset;
    const to = targetOf(link.pathname);
    if (trouble !== undefined && to) return leaveFor(this.trail, to);
    if (!flow) return null;
    if (choice !== undefined) {
      const given = this.isChanging ? answerAt(this.flows, this.place, choice) : null;
      return given
        ? changeAnswer(this.flows, this.trail, given).trail
        : goOn(flow, this.trail, { type: 'choose', choice });
    }
    if (link.rel === 'next') return goOn(flow, this.trail, { type: 'continue' });
    if (facet === undefined || value === undefined) return null;
    const changed = { question: facet, choice: value } as Answer; // the page writes names of facets only
    return changeAnswer(this.flows, this.trail, changed).trail;
  }

  private get place(): Target {
    return targetOf(location.pathname) ?? { article: '', step: null };
  }

  private get described(): Place {
    return {
      path: location.pathname,
      title: this.querySelector('h1')?.textContent ?? '',
      guide: this.dataset.guide ?? '',
      lang: document.documentElement.lang,
    };
  }

  private get locale(): Locale {
    const { lang } = document.documentElement;
    return isLocale(lang) ? lang : 'en';
  }

  private get texts(): WizardTexts {
    return JSON.parse(this.dataset.texts ?? '{}');
  }
}

function targetOf(path: string): Target | null {
  const place = parsePath(path);
  return place?.kind === 'step' ? { article: place.article, step: place.step } : null;
}

/** The texts that the page hands over; `#` stands for a number or a text that only the script knows. */
export type WizardTexts = ToolTexts &
  Record<'close' | 'noticeMoved' | 'noticeUnknown' | 'noticeKept' | 'summaryFrom' | 'summaryDay', string>;

/** The day as its reader writes it. */
function today(): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date());
}

customElements.define('guide-wizard', GuideWizard);
