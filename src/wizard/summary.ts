import type { TranslateAny } from '../i18n/browser.ts';
import { type Locale, locales } from '../locales.ts';

/** Adds to the summary of an outcome what only the reader's device knows, unless the reader has copied it meanwhile. */
export function completeSummary(
  summary: HTMLElement,
  locale: Locale,
  wayBack: string | undefined,
  t: TranslateAny,
): void {
  if (summary.dataset.copied !== undefined) return;
  const lines = [
    ...(wayBack ? [t('summaryFrom', { address: location.origin + wayBack })] : []),
    t('summaryDay', { day: today(locale) }),
  ];
  const heading = summary.textContent?.split('\n').slice(0, 3) ?? [];
  summary.textContent = [...heading, ...lines].filter((line) => line).join('\n');
}

/** The day as its reader writes it. */
export function today(locale: Locale): string {
  return new Intl.DateTimeFormat(locales[locale].lang, { dateStyle: 'long' }).format(new Date());
}
