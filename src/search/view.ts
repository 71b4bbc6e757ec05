/** A search field with its results: a combobox after WAI-ARIA, the same in the box and on the search page. */
import { type TranslateAny, translateFrom } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { pagePath } from '../routes.ts';
import { type Answer, answer } from './answer.ts';
import { Choice } from './choice.ts';
import { drawGroup, drawRow, element, type Pen } from './draw.ts';
import { drawMore, pagesFor } from './full-text-rows.ts';
import { type LoadedSearch, loadSearch } from './load.ts';
import { drawCorrection, drawEmpty, drawWaysOn } from './messages.ts';
import { answerCode, isCode, loadCodes } from './page-code.ts';
import { rememberQuestion } from './recent.ts';

/** How long a pause in typing must be before it is searched, in milliseconds. */
const pause = 120;
/** How long results stay while more of a word is typed that fits nothing yet. */
const patience = 900;

/** Makes `field` search into `place`. The field's own page gives both; nothing is loaded before `start`. */
export class SearchView {
  private readonly field: HTMLInputElement;
  private readonly locale: Locale;
  private readonly onAnswer: (question: string) => void;
  private readonly list = element('div', { role: 'listbox', id: 'search-list', hidden: true });
  /** Above the list: corrections, and the ways on when nothing is certain. */
  private readonly before = element('div', { class: 'search-message' });
  private readonly after = element('div', { class: 'search-message' });
  private readonly status = element('p', { role: 'status', class: 'aloud' });
  private readonly busy: HTMLElement;
  private readonly choice: Choice;
  private loaded: LoadedSearch | null = null;
  private say: TranslateAny = () => '';
  private timer = 0;
  private answer: Answer | null = null;
  private options = 0;
  /** Enter was pressed before there was an answer. */
  private opensNext = false;

  constructor(
    field: HTMLInputElement,
    place: HTMLElement,
    locale: Locale,
    onAnswer: (question: string) => void = () => {},
  ) {
    this.field = field;
    this.locale = locale;
    this.onAnswer = onAnswer;
    this.busy = element('p', { class: 'search-busy', hidden: true }, field.dataset.searching ?? '');
    place.append(this.busy, this.before, this.list, this.after, this.status);
    this.choice = new Choice(field, this.list);
    field.addEventListener('input', (event) => this.onInput(event));
    field.addEventListener('compositionend', () => this.schedule(pause));
    field.addEventListener('keydown', (event) => this.onKey(event));
    this.list.addEventListener('click', () => rememberQuestion(this.field.value));
  }

  /** Loads the finder and answers what stands in the field. Resolves when the results stand there. */
  async start(response?: Promise<Response>): Promise<TranslateAny> {
    this.busy.hidden = false;
    try {
      this.loaded = await loadSearch(this.locale, response);
    } catch (error) {
      this.before.replaceChildren(
        element('a', { class: 'button', href: pagePath(this.locale, 'a-z') }, this.field.dataset.list ?? ''),
      );
      throw error;
    } finally {
      this.busy.hidden = true;
    }
    this.say = translateFrom(this.loaded.start.texts, this.locale);
    this.list.setAttribute('aria-label', this.say('results'));
    this.search();
    return this.say;
  }

  private onInput(event: Event): void {
    // While an input method composes, the letters are not yet what the reader means.
    if (event instanceof InputEvent && event.isComposing) return;
    this.opensNext = false;
    this.schedule(pause);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search(delay === patience), delay);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.choice.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open();
    }
  }

  /** Opens the chosen result, or the first answer to what has just been typed, as soon as it is there. */
  private open(): void {
    const question = this.field.value.trim();
    const waits = this.loaded === null || (isCode(question) && this.answer?.question !== question);
    this.opensNext = waits;
    this.search(true);
    if (!waits) this.choice.click();
  }

  /** @param settled true when the reader has stopped typing */
  private search(settled = false): void {
    clearTimeout(this.timer);
    if (!this.loaded) return;
    const question = this.field.value.trim();
    if (this.answer?.question === question) return;
    if (isCode(question)) {
      void this.searchCode(question, this.loaded);
      return;
    }
    const found = answer(question, this.loaded.finder);
    if (!settled && this.isUnfinished(found)) {
      this.schedule(patience);
      return;
    }
    this.show(found);
    if (this.opensNext) this.choice.click();
    this.opensNext = false;
  }

  /** Answers a code of a page; its registry is fetched for the first one. Without it the code is words like any other. */
  private async searchCode(question: string, { finder }: LoadedSearch): Promise<void> {
    const found = await loadCodes()
      .then((known) => answerCode(question, finder, known))
      .catch(() => null);
    if (this.field.value.trim() !== question) return;
    this.show(found ?? answer(question, finder));
    if (this.opensNext) this.choice.click();
    this.opensNext = false;
  }

  /** True while a longer form of an answered question has no answer yet: the word may still become one. */
  private isUnfinished(found: Answer): boolean {
    const { answer: shown } = this;
    return (
      shown !== null &&
      shown.best.length > 0 &&
      found.best.length === 0 &&
      found.question.startsWith(shown.question)
    );
  }

  private show(found: Answer): void {
    const { loaded, say, locale } = this;
    if (!loaded) return;
    this.answer = found;
    this.options = 0;
    const groups = [
      ['best', found.best],
      ['perhaps', found.perhaps],
    ] as const;
    this.list.replaceChildren(
      ...groups
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) =>
          drawGroup(
            say(name),
            rows.flatMap((row) => drawRow(row, found, this.pen(loaded))),
          ),
        ),
    );
    const rows = found.best.length + found.perhaps.length;
    this.setListed(rows > 0);
    this.choice.reset(found.best.length > 0);
    this.before.replaceChildren(
      ...drawCorrection(found, say, () => this.show(answer(found.question, loaded.finder, true))),
      ...(found.question !== '' && found.best.length === 0
        ? [drawWaysOn(found, locale, loaded.start, say)]
        : []),
    );
    this.after.replaceChildren(
      ...(found.question === ''
        ? this.drawEmpty(loaded)
        : drawMore(found, say, () => void this.addFullText(found))),
    );
    this.announce(
      found.question === ''
        ? ''
        : found.best.length > 0
          ? say('count', { count: rows })
          : say('none', { query: found.question }),
    );
    this.onAnswer(found.question);
    if (found.question !== '' && found.best.length === 0 && !isCode(found.question))
      void this.addFullText(found);
  }

  private setListed(listed: boolean): void {
    this.list.hidden = !listed;
    this.field.setAttribute('aria-expanded', String(listed));
  }

  /** Says a status once. */
  private announce(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private pen({ finder }: LoadedSearch): Pen {
    return {
      locale: this.locale,
      say: this.say,
      synonyms: finder.synonyms,
      nextId: () => `search-hit-${this.options++}`,
    };
  }

  private drawEmpty({ start }: LoadedSearch): Node[] {
    return drawEmpty(this.locale, start, this.say, {
      onAsk: (question) => this.askAgain(question),
      onErased: () => {
        this.announce(this.say('erased'));
        this.field.focus();
      },
    });
  }

  private async addFullText(found: Answer): Promise<void> {
    const { loaded, say } = this;
    if (!loaded) return;
    const hint = element('p', { class: 'search-hint' }, say('searching'));
    this.after.replaceChildren(hint);
    const pages = await pagesFor(found, this.pen(loaded));
    // What comes late belongs to a question that is no longer asked.
    if (this.answer !== found) return;
    if (typeof pages === 'string') {
      hint.textContent = pages;
      return;
    }
    this.after.replaceChildren();
    this.list.append(pages);
    this.setListed(true);
  }

  private askAgain(question: string): void {
    this.field.value = question;
    this.field.focus();
    this.search(true);
  }
}
