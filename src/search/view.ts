/** A search field with its results: a combobox after WAI-ARIA, the same in the box and on the search page. */
import { type TranslateAny, translateFrom } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { type Answer, answer } from './answer.ts';
import { Choice } from './choice.ts';
import { indexFiles, type LoadedSearch, loadSearch } from './load.ts';
import { isPrivate } from './own-code.ts';
import { isCode } from './page-code.ts';
import { isPrepared, pauseFor, prepare } from './prepare.ts';
import { rememberQuestion } from './recent.ts';
import { Results } from './results.ts';

/** How long a pause in typing must be before it is searched, in milliseconds. */
const pause = 120;
/** How long a pause in typing must be before more is fetched for a question: half a word is none. */
const settling = 350;
/** How long results stay while more of a word is typed that fits nothing yet. */
const patience = 900;

/** Makes `field` search into `place`. The field's own page gives both; nothing is loaded before `start`. */
export class SearchView {
  private readonly field: HTMLInputElement;
  private readonly locale: Locale;
  private readonly onAnswer: (question: string) => void;
  private readonly results: Results;
  private readonly choice: Choice;
  private loaded: LoadedSearch | null = null;
  private say: TranslateAny = () => '';
  private timer = 0;
  /** Counts searches: what comes late belongs to a question that is no longer asked. */
  private searches = 0;
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
    this.results = new Results(field, place, {
      onAsWritten: (question) => void this.searchPrepared(question, { settled: true, asWritten: true }),
      onAsk: (question) => this.askAgain(question),
    });
    this.choice = new Choice(field, this.results.list);
    field.addEventListener('input', (event) => this.onInput(event));
    field.addEventListener('compositionend', () => this.schedule(pause));
    field.addEventListener('keydown', (event) => this.onKey(event));
    this.results.list.addEventListener('click', () => rememberQuestion(this.field.value));
  }

  /** Loads the finder and answers what stands in the field. Resolves when the results stand there. */
  async start(response?: Promise<Response>): Promise<TranslateAny> {
    this.results.setBusy(true);
    try {
      this.loaded = await loadSearch(this.locale, response);
    } catch (error) {
      this.results.showList(this.locale);
      throw error;
    } finally {
      this.results.setBusy(false);
    }
    this.say = translateFrom(this.loaded.start.texts, this.locale);
    this.results.list.setAttribute('aria-label', this.say('results'));
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
    const isShown = this.results.shown?.question === question;
    const waits =
      this.loaded === null || (!isShown && (isCode(question) || !isPrepared(question, this.loaded.finder)));
    this.opensNext = waits;
    this.search(true);
    if (!waits) this.choice.click();
  }

  /** @param settled true when the reader has stopped typing */
  private search(settled = false): void {
    clearTimeout(this.timer);
    if (!this.loaded) return;
    const question = this.field.value.trim();
    this.searches += 1;
    this.results.setBusy(false);
    if (this.results.shown?.question === question) return;
    if (isCode(question)) void this.searchCode(question, this.loaded);
    else if (isPrepared(question, this.loaded.finder))
      this.showFound(answer(question, this.loaded.finder), settled);
    else void this.searchPrepared(question, { settled });
  }

  /** Answers once what the question needs besides the finder's file is there. */
  private async searchPrepared(question: string, { settled, asWritten = false }: Asking): Promise<void> {
    if (!this.loaded) return;
    const { finder } = this.loaded;
    this.searches += 1;
    const search = this.searches;
    const isCurrent = () => search === this.searches && this.field.value.trim() === question;
    this.results.setBusy(true);
    if (!settled && finder.shards === 0) await pauseFor(settling - pause);
    if (!isCurrent()) return;
    await prepare(question, finder, indexFiles(this.locale), asWritten).catch(() => {}); // answered from what is there
    if (!isCurrent()) return;
    this.results.setBusy(false);
    this.showFound(answer(question, finder, asWritten), settled);
  }

  private showFound(found: Answer, settled: boolean): void {
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
    const found = await import('./code-answer.ts')
      .then(async ({ answerCode, loadCodes }) => answerCode(question, finder, await loadCodes()))
      .catch(() => null);
    if (this.field.value.trim() !== question) return;
    this.show(found ?? answer(question, finder));
    if (this.opensNext) this.choice.click();
    this.opensNext = false;
  }

  /** True while a longer form of an answered question has no answer yet: the word may still become one. */
  private isUnfinished(found: Answer): boolean {
    const { shown } = this.results;
    return (
      shown !== null &&
      shown.best.length > 0 &&
      found.best.length === 0 &&
      found.question.startsWith(shown.question)
    );
  }

  private show(found: Answer): void {
    const { loaded, locale, say } = this;
    if (!loaded) return;
    this.results.show(found, { loaded, locale, say });
    this.choice.reset(found.best.length > 0);
    this.onAnswer(isPrivate(found.question) ? '' : found.question);
  }

  private askAgain(question: string): void {
    this.field.value = question;
    this.field.focus();
    this.search(true);
  }
}

interface Asking {
  /** The reader has stopped typing. */
  settled: boolean;
  /** Misspelled words are searched as they are. */
  asWritten?: boolean;
}
