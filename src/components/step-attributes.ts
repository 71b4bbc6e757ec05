import type { Locale } from '../locales.ts';

/** What the compiler hands to a `Step` of an article's text; see src/authoring/README.md. */
export interface StepAttributes {
  article: string;
  locale: Locale;
  id: string;
  title: string;
  number?: string;
  screen?: string;
  marks?: string;
  'only-if-shown'?: 'true';
  sure?: string;
  to?: string;
  /** The address of the English step, where this translation is older than it. */
  newer?: string;
}

/** What the compiler hands to a `Choice`. */
export interface ChoiceAttributes {
  id: string;
  to: string;
  href: string;
  value?: string;
  /** What a reader has in view who gives this answer. */
  screen?: string;
}
