/** A search field with its results: a combobox after WAI-ARIA, the same in the box and on the search page. */
import type { Facets } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { pagePath } from '../routes.ts';
import { type Answer, answer, narrow } from './answer.ts';
import { drawGroups, element, type Say, textsFor } from './draw.ts';
import { type LoadedSearch, loadSearch } from './load.ts';
import { drawNone, drawRecent } from './messages.ts';
import { rememberQuestion } from './recent.ts';

/** How long a pause in typing must be before it is searched, in milliseconds. */
const pause = 120;

/** Makes `field` search into `place`. The field's own page gives both; nothing is loaded before `start` or a key. */
export class SearchView {
  private readonly field: HTMLInputElement;
  private readonly locale: Locale;
  private readonly list = element('div', { role: 'listbox', id: 'search-list', hidden: true });
  private readonly filters = element('div', { class: 'search-filters chips', role: 'group', hidden: true });
  private readonly message = element('div', { class: 'search-message' });
  private readonly status = element('p', { role: 'status', class: 'aloud' });
  private readonly onAnswer: (question: string) => void;
  private loaded: LoadedSearch | null = null;
  private say: Say = () => '';
  private timer = 0;
  private turn = 0;
  private active: HTMLElement | null = null;
  private answer: Answer | null = null;
  private chosen: Facets = {};

  constructor(
    field: HTMLInputElement,
    place: HTMLElement,
    locale: Locale,
    onAnswer: (question: string) => void = () => {},
  ) {
    this.field = field;
    this.locale = locale;
    this.onAnswer = onAnswer;
    place.append(this.filters, this.list, this.message, this.status);
    field.addEventListener('input', (event) => this.onInput(event));
    field.addEventListener('compositionend', () => this.schedule());
    field.addEventListener('keydown', (event) => this.onKey(event));
    this.list.addEventListener('click', () => rememberQuestion(this.field.value));
  }

  /** Loads the index and answers what stands in the field. Resolves when the results stand there. */
  async start(): Promise<Say> {
    try {
      this.loaded = await loadSearch(this.locale);
    } catch (error) {
      this.message.replaceChildren(
        element('a', { class: 'button', href: pagePath(this.locale, 'a-z') }, this.field.dataset.list ?? ''),
      );
      throw error;
    }
    this.say = textsFor(this.loaded.start.texts, this.locale);
    this.list.setAttribute('aria-label', this.say('results'));
    this.filters.setAttribute('aria-label', this.say('filters'));
    await this.search();
    return this.say;
  }

  private onInput(event: Event): void {
    // While an input method composes, the letters are not yet what the reader means.
    if (event instanceof InputEvent && event.isComposing) return;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), pause);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.open();
    }
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private move(by: number): void {
    const options = this.options();
    if (options.length === 0) return;
    const from = this.active ? options.indexOf(this.active) : by > 0 ? -1 : 0;
    this.activate(options[(from + by + options.length) % options.length] ?? null);
  }

  private activate(option: HTMLElement | null): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.active = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  /** Opens the chosen result, or the first answer to what has just been typed. */
  private async open(): Promise<void> {
    clearTimeout(this.timer);
    await this.search();
    this.active?.click();
  }

  private async search(): Promise<void> {
    if (!this.loaded) return;
    const question = this.field.value.trim();
    if (this.answer && this.answer.question === question) return;
    this.turn += 1;
    const { turn } = this;
    const found = await answer(question, this.loaded.index);
    // An answer that comes late belongs to a question that is no longer asked.
    if (turn !== this.turn) return;
    this.answer = found;
    this.chosen = {};
    this.draw();
    this.onAnswer(question);
  }

  private draw(): void {
    const { answer: found, say } = this;
    if (!found || !this.loaded) return;
    const hits = found.confident ? narrow(found.hits, this.chosen) : [];
    this.list.replaceChildren(...drawGroups(hits, this.locale, say));
    this.list.hidden = hits.length === 0;
    this.field.setAttribute('aria-expanded', String(hits.length > 0));
    this.activate(this.options()[0] ?? null);
    this.drawFilters(found);
    this.message.replaceChildren(...this.messages(found, hits.length));
    this.status.textContent =
      found.question === ''
        ? ''
        : hits.length > 0
          ? say('count', { count: hits.length })
          : say('none', { query: found.question });
  }

  private drawFilters({ confident, hits }: Answer): void {
    const values = (['os', 'task', 'entry'] as const).flatMap((facet) => {
      const known = [
        ...new Set(hits.map(({ facets }) => facets[facet]).filter((value) => value !== undefined)),
      ];
      return known.length > 1 ? known.sort().map((value) => ({ facet, value })) : [];
    });
    this.filters.hidden = !confident || values.length === 0;
    this.filters.replaceChildren(
      ...values.map(({ facet, value }) => {
        const pressed = this.chosen[facet] === value;
        const button = element(
          'button',
          { type: 'button', class: 'chip', 'aria-pressed': String(pressed) },
          this.say(value),
        );
        button.addEventListener('click', () => {
          const { [facet]: _, ...others } = this.chosen;
          this.chosen = pressed ? others : { ...others, [facet]: value };
          this.draw();
          this.filters.querySelectorAll('button')[values.findIndex((one) => one.value === value)]?.focus();
        });
        return button;
      }),
    );
  }

  private messages(found: Answer, count: number): Node[] {
    const { say, loaded } = this;
    if (!loaded) return [];
    if (found.question === '')
      return drawRecent(
        say,
        (question) => this.askAgain(question),
        () => this.erased(),
      );
    const limited = loaded.limited ? [element('p', { class: 'search-hint' }, say('limited'))] : [];
    return count > 0
      ? limited
      : [drawNone(found.question, this.locale, loaded.start.official, say), ...limited];
  }

  private askAgain(question: string): void {
    this.field.value = question;
    this.field.focus();
    void this.search();
  }

  private erased(): void {
    this.status.textContent = this.say('erased');
    this.field.focus();
  }
}
