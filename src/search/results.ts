/** What the search shows: the list of results, what stands above and below it, and what is announced. */
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { pagePath } from '../routes.ts';
import type { Answer } from './answer.ts';
import { drawGroup, drawRow, element, type Pen } from './draw.ts';
import { drawMore, pagesFor } from './full-text-rows.ts';
import type { LoadedSearch } from './load.ts';
import { drawCorrection, drawEmpty, drawWaysOn } from './messages.ts';
import { isCode } from './page-code.ts';

/** Draws answers into `place`, below the field that asks. */
export class Results {
  readonly list = element('div', { role: 'listbox', id: 'search-list', hidden: true });
  /** Above the list: corrections, and the ways on when nothing is certain. */
  private readonly before = element('div', { class: 'search-message' });
  private readonly after = element('div', { class: 'search-message' });
  private readonly status = element('p', { role: 'status', class: 'aloud' });
  private readonly busy: HTMLElement;
  private readonly field: HTMLInputElement;
  private readonly asks: Asks;
  private options = 0;
  /** The answer that stands there. */
  shown: Answer | null = null;

  constructor(field: HTMLInputElement, place: HTMLElement, asks: Asks) {
    this.field = field;
    this.asks = asks;
    this.busy = element('p', { class: 'search-busy', hidden: true }, field.dataset.searching ?? '');
    place.append(this.busy, this.before, this.list, this.after, this.status);
  }

  /** Says that the search is on its way, or no longer. */
  setBusy(isBusy: boolean): void {
    this.busy.hidden = !isBusy;
  }

  /** Leads to the list of all articles where the search cannot be had. */
  showList(locale: Locale): void {
    this.before.replaceChildren(
      element('a', { class: 'button', href: pagePath(locale, 'a-z') }, this.field.dataset.list ?? ''),
    );
  }

  show(found: Answer, context: ResultContext): void {
    const { loaded, locale, say } = context;
    const { question, best, perhaps } = found;
    this.shown = found;
    this.options = 0;
    const groups = [
      ['best', best],
      ['perhaps', perhaps],
    ] as const;
    const pen = this.pen(context);
    this.list.replaceChildren(
      ...groups
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) =>
          drawGroup(
            say(name),
            rows.flatMap((row) => drawRow(row, found, pen)),
          ),
        ),
    );
    const count = best.length + perhaps.length;
    const isUnsure = question !== '' && best.length === 0;
    this.setListed(count > 0);
    this.before.replaceChildren(
      ...drawCorrection(found, say, () => this.asks.onAsWritten(question)),
      ...(isUnsure ? [drawWaysOn(found, locale, loaded.start, say)] : []),
    );
    this.after.replaceChildren(
      ...(question === ''
        ? this.drawEmpty(context)
        : drawMore(found, say, () => void this.addFullText(found, context))),
    );
    const outcome =
      best.length > 0
        ? say('count', { count })
        : found.ownCode
          ? say('ownCode')
          : say('none', { query: question });
    this.announce(question === '' ? '' : outcome);
    if (isUnsure && !found.ownCode && !isCode(question)) void this.addFullText(found, context);
  }

  private setListed(isListed: boolean): void {
    this.list.hidden = !isListed;
    this.field.setAttribute('aria-expanded', String(isListed));
  }

  /** Says a status once. */
  private announce(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private pen({ loaded, locale, say }: ResultContext): Pen {
    const { synonyms } = loaded.finder;
    return { locale, say, synonyms, nextId: () => `search-hit-${this.options++}` };
  }

  private drawEmpty({ loaded, locale, say }: ResultContext): Node[] {
    return drawEmpty(locale, loaded.start, say, {
      onAsk: this.asks.onAsk,
      onErased: () => {
        this.announce(say('erased'));
        this.field.focus();
      },
    });
  }

  private async addFullText(found: Answer, context: ResultContext): Promise<void> {
    const hint = element('p', { class: 'search-hint' }, context.say('searching'));
    this.after.replaceChildren(hint);
    const pages = await pagesFor(found, this.pen(context));
    // What comes late belongs to a question that is no longer asked.
    if (this.shown !== found) return;
    if (typeof pages === 'string') {
      hint.textContent = pages;
      return;
    }
    this.after.replaceChildren();
    this.list.append(pages);
    this.setListed(true);
  }
}

/** What drawing takes besides the answer. */
interface ResultContext {
  loaded: LoadedSearch;
  locale: Locale;
  say: TranslateAny;
}

/** What a reader asks for from within the results. */
interface Asks {
  /** An answer to the same question as it was written. */
  onAsWritten: (question: string) => void;
  /** A question that stands there to be chosen. */
  onAsk: (question: string) => void;
}
