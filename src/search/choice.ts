/** Which option of a list is chosen by the arrow keys, as a combobox tells it. */
export class Choice {
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;
  private chosen: HTMLElement | null = null;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.field = field;
    this.list = list;
  }

  /** After new options: the first is chosen where it is an answer. */
  reset(isAnswer: boolean): void {
    this.choose(isAnswer ? (this.options()[0] ?? null) : null);
  }

  /** To the next option or the one before, round the ends. */
  move(by: 1 | -1): void {
    const options = this.options();
    if (options.length === 0) return;
    const from = this.chosen ? options.indexOf(this.chosen) : by > 0 ? -1 : 0;
    this.choose(options[(from + by + options.length) % options.length] ?? null);
  }

  /** Follows the chosen option, where there is one. */
  click(): void {
    this.chosen?.click();
  }

  private choose(option: HTMLElement | null): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.chosen = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }
}
