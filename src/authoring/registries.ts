/** What articles speak of and the compiler does not know by itself: it is passed in, as plain data. */
import type { Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { Id, Os, ScreenData, ScreenRef } from '../surface.ts';

export interface Registries {
  screens: readonly ScreenData[];
  failures: readonly KnownFailure[];
  scenarios: readonly Id[];
  terms: Record<Locale, readonly Term[]>;
  /** Official links by their key, from content/site.yaml. */
  links: Record<string, string>;
  /** Knowledge Base numbers that lead to an article although its frontmatter does not name them. */
  kb: Record<string, Id>;
  /** Articles that changed their id: old id to `article` or `article/step`. */
  moved: Record<Id, string>;
  /** Ids that are pages of the site. */
  reservedIds: readonly string[];
  /** Every `article/step` that was ever published. */
  addresses: readonly string[];
  /** The address of a step's page. */
  stepPath: (locale: Locale, target: Target) => string;
}

export interface KnownFailure {
  name: Id;
  /** What each system's phone shows; a system that cannot meet the failure is left out. */
  shown: Partial<Record<Os, ScreenRef>>;
}

export interface Term {
  id: Id;
  term: string;
  definition: string;
}
