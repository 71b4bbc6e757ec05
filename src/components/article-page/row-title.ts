/** What a row of an article is called: a step by its title, a path by the labels that are tapped along it. */
import { translator } from '../../i18n/translate.ts';
import type { Locale } from '../../locales.ts';
import { withNoBreaks } from '../../no-break.ts';
import { labelKey } from '../../phone/words.ts';
import { wordsOfAllScreens } from '../../portal/all-screens.ts';
import type { Row } from './rows.ts';

/**
 * The parts of the title of a row, each with its language where it is not that of the page.
 * @param titles of the steps, by their ids
 * @example rowTitle(row, titles, 'en') // => [{ shown: 'Settings' }, { shown: 'Notifications' }, { shown: 'IBKR Mobile' }]
 */
export function rowTitle({ path, steps }: Row, titles: Record<string, string>, locale: Locale): Part[] {
  if (path === 'store') return [{ shown: translator('site', locale)('getApp') }];
  if (path === null) return steps.map(({ id }) => ({ shown: titles[id] ?? '' }));
  const { labels } = wordsOfAllScreens(locale);
  return steps.flatMap(({ screen, does: [tap] }) => {
    const label = screen && tap && labels[labelKey(screen, tap.control)];
    return label ? [{ shown: withNoBreaks(label.shown), lang: label.lang }] : [];
  });
}

interface Part {
  shown: string;
  lang?: string | undefined;
}
