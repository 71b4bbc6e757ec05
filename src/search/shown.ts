/** What a result shows, and where it leads. Excerpts are our own summaries, never keywords. */
import type { ArticleKind, Facets } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { pagePath, sandboxPath, stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';

/** The page of a result: of its step where there is one. */
export function shownPath(locale: Locale, { kind, id }: Shown, step: Id | null): string {
  if (kind === 'glossary') return `${pagePath(locale, 'glossary')}#${id}`;
  if (kind === 'practice') return sandboxPath(locale, { scenario: id });
  return stepPath(locale, { article: id, step });
}

export interface Shown {
  kind: ArticleKind | 'glossary' | 'practice';
  /** Of the article, glossary term or scenario. */
  id: Id;
  title: string;
  summary: string;
  kb: readonly number[];
  facets: Facets;
}

/** A step of an article, or a section of a reference. */
export interface ShownPart {
  step: Id;
  title: string;
  number: number | null;
}
