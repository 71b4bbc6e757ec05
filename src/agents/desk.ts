/** The page of the support agents' desk: its field, the open step with its copies, and the keys. */
import { addressOf } from '../codes/registry.ts';
import type { Target } from '../flow/types.ts';
import { type TranslateAny, translateFrom } from '../i18n/browser.ts';
import { isLocale, type Locale } from '../locales.ts';
import { countBatches } from './batch.ts';
import type { Templates } from './copies.ts';
import { CopyBar, copyOfKey, nextLocale } from './copy-bar.ts';
import { DeskSession } from './desk-session.ts';
import { lookUp, type Row, rowsOf } from './lookup.ts';
import { forgetSteps, recentSteps, rememberStep } from './recent.ts';
import { ResultList } from './result-list.ts';
import { drawLinks, drawTrail } from './step-links.ts';
import { drawStep, openedBy } from './step-view.ts';

class AgentsDesk extends HTMLElement {
  private locale: Locale = 'en';
  private session = new DeskSession('en');
  private say: TranslateAny = (key) => key;
  private templates: Record<Locale, Templates> | null = null;
  private copies: CopyBar | null = null;
  /** The fragment of the link that was pasted last. */
  private handover = '';

  connectedCallback(): void {
    const { lang } = document.documentElement;
    this.locale = isLocale(lang) ? lang : this.locale;
    this.session = new DeskSession(this.locale);
    const given = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    this.say = translateFrom(given.texts, lang);
    this.templates = given.templates;
    const list = new ResultList(this.field, this.piece('#desk-results'), {
      wholeArticle: this.say('wholeArticle'),
      find: (text) => this.find(text),
      open: (target) => void this.open(target),
    });
    this.piece('[data-forget]').addEventListener('click', () => {
      forgetSteps();
      this.showRecent();
      this.tell(this.say('forgotten'));
      this.field.focus();
    });
    this.addEventListener('click', (event) => this.follow(event, list));
    this.piece('[data-desk-step]').addEventListener('keydown', (event) => this.onKey(event));
    addEventListener('hashchange', () => void this.takeOver(location.hash));
    countBatches(this.field, this.piece('[data-batch]'), { locale: this.locale, say: this.say });
    this.showRecent();
    this.field.focus();
    void this.takeOver(location.hash);
  }

  private async find(text: string): Promise<Row[]> {
    const { rows, hint, customer, handover } = await lookUp(text, this.locale, this.say);
    this.hint(hint);
    this.session.customer = customer ?? this.session.customer;
    this.handover = handover;
    return rows;
  }

  /** Opens a step that was looked for: with the customer's trail where the link that was pasted carries one. */
  private async open(target: Target): Promise<void> {
    const hash = this.handover;
    this.handover = '';
    if (hash && (await this.takeOver(hash))) return;
    await this.show(this.session.start(target));
  }

  /** Takes over the trail of a fragment; false where it carries none. */
  private async takeOver(hash: string): Promise<boolean> {
    if (hash === '' || hash === '#') return false;
    const taken = await this.session.takeOver(hash);
    if (taken === 'none') {
      this.hint(this.say('handoverUnknown'));
      return false;
    }
    await this.show(Promise.resolve(taken !== 'failed'));
    if (taken === 'partly') this.hint(this.say('handoverPartly'));
    return true;
  }

  /** Draws the open step, as soon as it is there. */
  private async show(opened: Promise<boolean>): Promise<void> {
    if (!(await opened) || !this.templates) {
      this.hint(this.say('notLoaded'));
      return;
    }
    const { article, id, trail } = this.session.step;
    this.copies = new CopyBar({
      say: this.say,
      tell: (sentence) => this.tell(sentence),
      templates: this.templates,
      subject: () => this.session.subject(location.origin),
      choose: (locale) => this.choose(locale),
    });
    const view = drawStep(article, id, { locale: this.locale, say: this.say });
    const tried = await drawTrail(await this.session.tried(), trail, { locale: this.locale, say: this.say });
    view.querySelector('.desk-head')?.after(...(tried ? [tried] : []), this.copies.root);
    this.piece('[data-desk-step]').replaceChildren(view);
    view.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    rememberStep(addressOf(trail.at));
    await this.showRecent();
  }

  private choose(locale: Locale): void {
    this.session.customer = locale;
    this.copies?.refresh();
    this.tell(this.say('customerIs', { language: this.say(`language-${locale}`) }));
  }

  private follow(event: Event, list: ResultList): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-open]') : null;
    const target = openedBy(link);
    if (!target || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)))
      return;
    event.preventDefault();
    list.close();
    void this.show(this.session.goTo(target));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    const copy = event.shiftKey ? null : copyOfKey(key);
    if (copy) void this.copies?.copy(copy);
    else if (key === 'c') this.choose(nextLocale(this.session.customer));
    else if (key === 'n') this.press('[data-around=after] a');
    else if (key === 'b') this.press('[data-around=before] a');
    else if (event.key === '?') this.piece<HTMLDetailsElement>('[data-keys]').open = true;
    else if (event.key === '/' || event.key === 'Escape') this.field.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private press(selector: string): void {
    this.querySelector<HTMLElement>(`[data-desk-step] ${selector}`)?.click();
  }

  private async showRecent(): Promise<void> {
    const rows = await rowsOf(recentSteps(), this.locale).catch(() => []);
    this.piece('[data-recent] ol').replaceChildren(...drawLinks(rows, this.locale));
    this.piece('[data-recent]').hidden = rows.length === 0;
  }

  private hint(sentence: string): void {
    this.piece('[data-hint]').textContent = sentence;
  }

  private tell(sentence: string): void {
    this.piece('[data-report]').textContent = sentence;
  }

  private get field(): HTMLInputElement {
    return this.piece<HTMLInputElement>('#desk-field');
  }

  private piece<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page of the desk has no \`${selector}\`.`);
    return found;
  }
}
customElements.define('agents-desk', AgentsDesk);
