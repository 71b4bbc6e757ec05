/** Where results lead. */

import { sandboxPath } from '../fragments.ts';
import type { Locale } from '../locales.ts';
import { type Page, pagePath, problemPath, stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';
import type { ShownRecord } from './data.ts';

/** The page of a record, or of its step where there is one. */
export function recordPath(
  locale: Locale,
  { kind, id }: Pick<ShownRecord, 'kind' | 'id'>,
  step: Id | null,
): string {
  if (kind === 'glossary') return `${pagePath(locale, 'glossary')}#${id}`;
  if (kind === 'practice') return sandboxPath(locale, { scenario: id });
  if (kind === 'problem') return problemPath(locale, id);
  if (kind === 'page') return pagePath(locale, id as Page); // ids of pages are their addresses
  return stepPath(locale, { article: id, step });
}
