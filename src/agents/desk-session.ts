/** What is open at the desk: a step, the trail that led there, and the language that the customer reads. */
import { newTrail } from '../flow/trail.ts';
import type { Target, Trail } from '../flow/types.ts';
import { flowsFor } from '../flows/flows-for.ts';
import { sandboxPath } from '../fragments.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import type { Subject } from './copies.ts';
import type { DeskArticle } from './desk-article.ts';
import { readHandover, writeHandover } from './handover.ts';
import { loadArticle, loadCodes } from './load.ts';
import { pathOf, stepOn } from './trail-at-desk.ts';

/** The state of the desk without its page: opens steps, goes on along a customer's trail, and says what can be copied. */
export class DeskSession {
  customer: Locale;
  private open: OpenStep | null = null;
  /** True while a customer's trail is gone on with, which links then carry. */
  private isHandedOver = false;
  /** What the customer's link carries. */
  private fragment = '';

  constructor(customer: Locale) {
    this.customer = customer;
  }

  /** Opens a step by itself. False where it cannot be had. */
  async start(target: Target): Promise<boolean> {
    this.isHandedOver = false;
    return this.show(target, newTrail(target));
  }

  /** Takes over the trail that a fragment carries. */
  async takeOver(hash: string): Promise<'whole' | 'partly' | 'none' | 'failed'> {
    const read = readHandover(hash, await loadCodes());
    if (!read) return 'none';
    this.isHandedOver = true;
    if (!(await this.show(read.trail.at, read.trail))) return 'failed';
    return read.isWhole ? 'whole' : 'partly';
  }

  /** Goes on from the open step; a customer's trail goes along. */
  async goTo(target: Target): Promise<boolean> {
    const { open } = this;
    if (!this.isHandedOver || !open) return this.show(target, newTrail(target));
    const flows = await flowsFor(open.trail, [target]);
    return this.show(target, stepOn(flows, open.trail, target));
  }

  /** The step that is open, with its article. */
  get step(): OpenStep {
    if (!this.open) throw new Error('No step is open.');
    return this.open;
  }

  /** Where a customer has been before the open step; empty where no trail was handed over. */
  async tried(): Promise<Target[]> {
    if (!this.isHandedOver) return [];
    const { trail } = this.step;
    return pathOf(await flowsFor(trail), trail).slice(0, -1);
  }

  /** What the copies are made of. */
  subject(origin: string): Subject {
    const { article, trail, id } = this.step;
    const customer = article.locales.includes(this.customer) ? this.customer : sourceLocale;
    const step = article.steps[id];
    if (!step) throw new Error(`/desk/${article.flow.id}.json has no step \`${id}\`.`);
    const canPractise = article.practised && article.flow.steps.some((one) => one.id === id && one.screen);
    return {
      locale: customer,
      title: step.words[customer].title,
      article: article.title[customer],
      code: step.code,
      link: origin + stepPath(customer, trail.at) + this.fragment,
      practice: canPractise ? origin + sandboxPath(customer, { guide: article.flow.id, step: id }) : null,
    };
  }

  private async show(target: Target, trail: Trail): Promise<boolean> {
    const article = await loadArticle(target.article).catch(() => null);
    const id = target.step ?? article?.flow.steps[0]?.id;
    if (!article || id === undefined || !article.steps[id]) return false;
    this.open = { article, id, trail: { ...trail, at: { article: article.flow.id, step: id } } };
    this.fragment = this.isHandedOver ? writeHandover(this.open.trail, await loadCodes()) : '';
    return true;
  }
}

interface OpenStep {
  article: DeskArticle;
  /** Of the step. */
  id: string;
  trail: Trail;
}
