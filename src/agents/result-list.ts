/** The field of the desk with its results: a combobox after WAI-ARIA whose options are steps. */

import { addressOf } from '../codes/registry.ts';
import type { Target } from '../flow/types.ts';
import { element } from './element.ts';
import type { Row } from './lookup.ts';

/** Milliseconds without a key after which what stands in the field is looked up. */
const pause = 120;

export class ResultList {
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly setting: ListSetting;
  private rows: Row[] = [];
  private active = -1;
  private timer = 0;
  private turn = 0;

  constructor(field: HTMLInputElement, list: HTMLElement, setting: ListSetting) {
    this.field = field;
    this.list = list;
    this.setting = setting;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', list.dataset.label ?? '');
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.schedule();
    });
    field.addEventListener('compositionend', () => this.schedule());
    field.addEventListener('keydown', (event) => this.onKey(event));
    list.addEventListener('click', (event) => {
      const option =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      if (option) this.open(Number(option.dataset.row));
    });
  }

  close(): void {
    this.show([]);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), pause);
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const rows = await this.setting.find(this.field.value);
    if (turn === this.turn) this.show(rows);
  }

  private show(rows: Row[]): void {
    this.rows = rows;
    const options = rows.map(({ target, title, article }, index) =>
      element(
        'div',
        {
          role: 'option',
          id: `desk-option-${index}`,
          'data-row': index,
          'data-address': addressOf(target),
          'aria-selected': 'false',
        },
        title,
        ' ',
        element('small', {}, target.step === null ? this.setting.wholeArticle : article),
      ),
    );
    this.list.replaceChildren(...options);
    this.list.hidden = rows.length === 0;
    this.field.setAttribute('aria-expanded', String(rows.length > 0));
    this.activate(rows.length > 0 ? 0 : -1);
  }

  private activate(index: number): void {
    this.active = index;
    for (const [at, option] of [...this.list.children].entries())
      option.setAttribute('aria-selected', String(at === index));
    const option = this.list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private onKey(event: KeyboardEvent): void {
    // Enter and arrows of an input method choose its own words.
    if (event.isComposing || event.keyCode === 229) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0 && this.rows.length > 0) {
      event.preventDefault();
      this.activate((this.active + move + this.rows.length) % this.rows.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.choose();
    } else if (event.key === 'Escape') this.close();
  }

  /** Enter opens what stands first for what has just been typed, even when that is still being looked up. */
  private async choose(): Promise<void> {
    if (this.active <= 0) await this.look();
    this.open(Math.max(this.active, 0));
  }

  private open(index: number): void {
    const row = this.rows[index];
    if (!row) return;
    this.close();
    this.setting.open(row.target);
  }
}

interface ListSetting {
  /** What stands below an article that is opened at its first step. */
  wholeArticle: string;
  /** What stands for a text in the field; tells the reader itself where that is nothing. */
  find: (text: string) => Promise<Row[]>;
  open: (target: Target) => void;
}
