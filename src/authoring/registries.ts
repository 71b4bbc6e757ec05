/** What articles speak of and the compiler does not know by itself: it is passed in, as plain data. */
import type { CodeEntry } from '../codes/registry.ts';
import type { Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { Id, LabelledScreen, Os, ScreenRef } from '../surface.ts';
import type { SearchWordsSchema } from './search-words.ts';
import type { Place } from './source.ts';

export interface Registries {
  screens: readonly LabelledScreen[];
  failures: readonly KnownFailure[];
  /** What can cure a failure. */
  remedies: readonly string[];
  scenarios: readonly Id[];
  /** Whether that can be true of a practice world. */
  isFact: (text: string) => boolean;
  /** The form of search-words.yaml. */
  searchWords: SearchWordsSchema;
  /** How many questions an article or page needs there at least. */
  fewestQuestions: number;
  /** What a screen lacks beside its data: a drawing, a name in a language. */
  lacks: (screen: LabelledScreen) => string[];
  /** The lines that content/codes.txt ever had, as far as its history is known. */
  publishedCodes: readonly CodeEntry[];
  /** Ids that are pages of the site. */
  reservedIds: readonly string[];
  /** The address of a step's page. */
  stepPath: (locale: Locale, target: Target) => string;
}

export interface KnownFailure {
  name: Id;
  /** What each system's phone shows; a system that cannot meet the failure is left out. */
  shown: Partial<Record<Os, ScreenRef>>;
  remedy: string;
}

export interface Term {
  id: Id;
  term: string;
  definition: string;
  /** Everyday words for it. */
  synonyms: string[];
  place: Place;
}
