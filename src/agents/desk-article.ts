/** What the desk knows of an article: its flow, and what `/desk/{article}.json` tells, made at build time. */
import { addressOf } from '../codes/registry.ts';
import type { Flow, Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { Id } from '../surface.ts';

/** The title of a place that an article names: of its own step, or of another article. */
export function titleOf({ flow, steps, elsewhere }: DeskArticle, target: Target, locale: Locale): string {
  const own = target.article === flow.id ? steps[target.step ?? flow.steps[0]?.id ?? ''] : undefined;
  return own?.words[locale].title ?? elsewhere[addressOf(target)]?.[locale] ?? addressOf(target);
}

export interface DeskArticle extends DeskWords {
  flow: Flow;
}

export interface DeskWords {
  title: ByLocale;
  /** The locales in which it can be read. */
  locales: readonly Locale[];
  /** The code of the article. */
  code: string;
  /** True when its steps can be practised. */
  practised: boolean;
  steps: Record<Id, DeskStep>;
  /** Titles of the places in other articles that its ways and troubles lead to, by `article` or `article/step`. */
  elsewhere: Record<string, ByLocale>;
}

export interface DeskStep {
  code: string;
  words: Record<Locale, { title: string; text: string; html: string; choices: Record<Id, string> }>;
  /** Notes that only the desk shows, as HTML. */
  notes: Record<Locale, string[]>;
}

export type ByLocale = Record<Locale, string>;
