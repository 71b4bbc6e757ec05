/** The desk of support agents: finds a step, shows it in every language, and copies what a customer needs. */
import { addressOf } from '../codes/registry.ts';
import { newTrail } from '../flow/trail.ts';
import type { Target, Trail } from '../flow/types.ts';
import { flowsFor } from '../flows/flows-for.ts';
import { sandboxPath } from '../fragments.ts';
import { type TranslateAny, translateFrom } from '../i18n/browser.ts';
import { isLocale, type Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { countBatches } from './batch.ts';
import type { Subject, Templates } from './copies.ts';
import { CopyBar, copyOfKey, nextLocale } from './copy-bar.ts';
import type { DeskArticle } from './desk-article.ts';
import { element } from './element.ts';
import { readHandover, writeHandover } from './handover.ts';
import { loadArticle, loadCodes } from './load.ts';
import { lookUp, type Row, rowsOf } from './lookup.ts';
import { forgetSteps, recentSteps, rememberStep } from './recent.ts';
import { ResultList } from './result-list.ts';
import { drawStep, openedBy } from './step-view.ts';
import { pathOf, stepOn } from './trail-at-desk.ts';

class AgentsDesk extends HTMLElement {
  private locale: Locale = 'en';
  private customer: Locale = 'en';
  private say: TranslateAny = (key) => key;
  private templates: Record<Locale, Templates> | null = null;
  private article: DeskArticle | null = null;
  private trail: Trail | null = null;
  /** True while a customer's trail is gone on with, which links then carry. */
  private handedOver = false;
  private copies: CopyBar | null = null;
  /** The fragment of the link that was pasted last. */
  private handover = '';
  /** What the customer's link carries: the trail, while one is gone on with. */
  private fragment = '';

  connectedCallback(): void {
    const { lang } = document.documentElement;
    this.locale = isLocale(lang) ? lang : this.locale;
    this.customer = this.locale;
    const given = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    this.say = translateFrom(given.texts, lang);
    this.templates = given.templates;
    this.hidden = false;
    const list = new ResultList(this.field, this.piece('#desk-results'), {
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
    this.customer = customer ?? this.customer;
    this.handover = handover;
    return rows;
  }

  /** Opens a step that was looked for: with the customer's trail where the link that was pasted carries one. */
  private async open(target: Target): Promise<void> {
    const hash = this.handover;
    this.handover = '';
    if (hash && (await this.takeOver(hash))) return;
    this.handedOver = false;
    await this.show(target, newTrail(target));
  }

  /** Takes over the trail of a fragment; false where it carries none. */
  private async takeOver(hash: string): Promise<boolean> {
    if (hash === '' || hash === '#') return false;
    const read = readHandover(hash, await loadCodes());
    if (!read) {
      this.hint(this.say('handoverUnknown'));
      return false;
    }
    this.handedOver = true;
    await this.show(read.trail.at, read.trail);
    if (!read.isWhole) this.hint(this.say('handoverPartly'));
    return true;
  }

  private async show(target: Target, trail: Trail): Promise<void> {
    const article = await loadArticle(target.article).catch(() => null);
    const step = target.step ?? article?.flow.steps[0]?.id;
    if (!article || step === undefined || !article.steps[step] || !this.templates) {
      this.hint(this.say('notLoaded'));
      return;
    }
    this.article = article;
    this.trail = { ...trail, at: { article: article.flow.id, step } };
    this.fragment = this.handedOver ? writeHandover(this.trail, await loadCodes()) : '';
    this.copies = new CopyBar({
      say: this.say,
      tell: (sentence) => this.tell(sentence),
      templates: this.templates,
      subject: () => this.subject(),
      choose: (locale) => this.choose(locale),
    });
    const view = drawStep(article, step, { locale: this.locale, say: this.say });
    view.querySelector('.desk-head')?.after(...(await this.drawTrail()), this.copies.root);
    this.piece('[data-desk-step]').replaceChildren(view);
    view.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    rememberStep(addressOf(this.trail.at));
    this.showRecent();
  }

  /** What the customer has tried, as a line of steps. */
  private async drawTrail(): Promise<HTMLElement[]> {
    const { trail } = this;
    if (!trail || !this.handedOver) return [];
    const flows = await flowsFor(trail);
    const path = pathOf(flows, trail).slice(0, -1);
    const links = await rowsOf(path.map(addressOf), this.locale);
    const entries = links.map(({ target, title }) =>
      element(
        'li',
        {},
        element('a', { href: stepPath(this.locale, target), 'data-open': addressOf(target) }, title),
      ),
    );
    return [
      element(
        'nav',
        { class: 'desk-trail', 'aria-label': this.say('tried') },
        element('h3', { class: 'small' }, this.say('tried')),
        element('ol', {}, ...entries),
      ),
    ];
  }

  private subject(): Subject {
    const { article, trail, customer } = this;
    const id = trail?.at.step;
    const step = article && id ? article.steps[id] : undefined;
    if (!article || !trail || !id || !step) throw new Error('No step is open.');
    const canPractise = article.practised && article.flow.steps.some((one) => one.id === id && one.screen);
    return {
      locale: customer,
      title: step.words[customer].title,
      article: article.title[customer],
      code: step.code,
      link: location.origin + stepPath(customer, trail.at) + this.fragment,
      practice: canPractise
        ? location.origin + sandboxPath(customer, { guide: article.flow.id, step: id })
        : null,
    };
  }

  private choose(locale: Locale): void {
    this.customer = locale;
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
    void this.goTo(target);
  }

  /** Goes on from the open step; a customer's trail goes along. */
  private async goTo(target: Target): Promise<void> {
    const { trail } = this;
    if (!this.handedOver || !trail) return this.show(target, newTrail(target));
    const flows = await flowsFor(trail, [target]);
    return this.show(target, stepOn(flows, trail, target));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    const copy = event.shiftKey ? null : copyOfKey(key);
    if (copy) void this.copies?.copy(copy);
    else if (key === 'c') this.choose(nextLocale(this.customer));
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
    this.piece('[data-recent] ol').replaceChildren(
      ...rows.map(({ target, title, article }) =>
        element(
          'li',
          {},
          element('a', { href: stepPath(this.locale, target), 'data-open': addressOf(target) }, title),
          ' ',
          element('small', { class: 'quiet' }, article),
        ),
      ),
    );
    this.piece('[data-recent]').hidden = rows.length === 0;
  }

  private hint(sentence: string): void {
    this.piece('[data-hint]').textContent = sentence;
  }

  private tell(sentence: string): void {
    this.piece('[data-told]').textContent = sentence;
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
