import type { Wizard } from './join.ts';
import { listenToKeys } from './keys.ts';
import { forgetPlace, recall, type Walked } from './memory.ts';
import { recallPlace } from './place.ts';
import { announce, say } from './say.ts';
import { leaveMessage, takeMessage } from './session.ts';
import { openSheetByLink } from './sheet.ts';
import { countWalked, walkedBefore } from './walked.ts';
import { placeOf, type Taken, wayLinkOf } from './way-link.ts';

/**
 * A step page while it becomes usable: everything a reader needs is in the page already; this moves the focus, opens
 * the sheet and listens to keys. The memory (join.ts) comes when the browser has nothing else to do. A change of step
 * is an ordinary navigation.
 */
class GuideWizard extends HTMLElement {
  private readonly message = takeMessage();
  /** Links that were followed before the memory was at hand, for the trail to catch up with. */
  private readonly taken: Taken[] = this.message?.taken ?? [];
  private joining: Promise<Wizard> | null = null;
  private wizard: Wizard | null = null;
  private walked: Walked | undefined;

  connectedCallback(): void {
    this.walked = countWalked(this, this.message, recallPlace(Date.now()));
    if (this.walked) this.dataset.walked = JSON.stringify(this.walked);
    if (this.message) {
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      announce(this.dataset.position ?? '');
      if (this.message.notice) say(this.message.notice);
    }
    // An agent's link brings the reader's trail along.
    if (/^#(h1\.|from-agent)/.test(location.hash)) void import('./from-agent.ts');
    if (this.querySelector('[data-probable]'))
      void import('./suggest.ts').then(({ suggestSystem }) => suggestSystem(this));
    openSheetByLink(this);
    for (const choices of this.querySelectorAll<HTMLElement>('[data-choices]')) listenToKeys(choices);
    this.addEventListener('click', (event) => this.follow(event));
    whenIdle(() => {
      // Without these, links alone lead on.
      import('./prefetch.ts').then(({ fetchNextPages }) => fetchNextPages(this)).catch(() => {});
      const isKnown = this.message !== null || recall('trail', Date.now()) !== null;
      (isKnown ? this.join() : import('./begin.ts').then(({ begin }) => begin(this))).catch(() => {});
    });
    addEventListener('pageshow', (event) => event.persisted && this.join().catch(() => {}));
  }

  private join(): Promise<Wizard> {
    this.joining ??= import('./join.ts').then(({ join }) => {
      this.wizard = join(this, {
        from: this.message?.from ?? null,
        taken: this.taken,
        changes: this.changes,
      });
      return this.wizard;
    });
    return this.joining;
  }

  private follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin) return;
    if (link.hasAttribute('data-solved')) {
      forgetPlace();
      return;
    }
    const way = wayLinkOf(link);
    const here = placeOf(location.pathname);
    if (way && here) {
      if (this.wizard?.follow(way) === 'held') {
        event.preventDefault();
        return;
      }
      if (!this.wizard && this.changes && way.kind === 'on' && way.choice !== null) {
        event.preventDefault();
        this.join().then(
          () => link.click(),
          () => location.assign(link.href),
        );
        return;
      }
      if (!this.wizard) this.taken.push({ from: here, link: way });
    }
    const changes = link.hasAttribute('data-change');
    const { notice } = link.dataset;
    if (way || changes || notice || link.rel === 'prev' || link.hasAttribute('data-back'))
      leaveMessage({
        to: link.pathname,
        from: way && way.kind !== 'sibling' && here ? here : undefined,
        walked: walkedBefore(link, this, this.walked),
        notice,
        changes,
        taken: this.taken,
      });
  }

  /** True where the reader came to change the answer to the question of this step. */
  private get changes(): boolean {
    return this.message?.changes === true;
  }
}

function whenIdle(work: () => void): void {
  const begin = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 200);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

customElements.define('guide-wizard', GuideWizard);
