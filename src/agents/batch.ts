/** Counting a pasted batch of summaries: a list here, and numbers on the maps that are opened in this tab. */
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { keepCounts } from '../map/counts.ts';
import { mapPath } from '../routes.ts';
import { countSteps } from './counts.ts';
import { element } from './element.ts';
import { loadCodes } from './load.ts';
import { rowsOf } from './lookup.ts';

/** Counts whenever the text changes. */
export function countBatch(
  field: HTMLTextAreaElement,
  list: HTMLElement,
  { locale, say, tell }: BatchSetting,
): void {
  field.addEventListener('input', async () => {
    const counts = countSteps(field.value, await loadCodes());
    const rows = await rowsOf(
      counts.map(({ address }) => address),
      locale,
    );
    list.replaceChildren(
      ...rows.map(({ target, title, article }, index) =>
        element(
          'li',
          {},
          element('strong', {}, String(counts[index]?.count ?? 0)),
          ' ',
          element('a', { href: mapPath(locale, target.article, target.step) }, title),
          ' ',
          element('small', { class: 'quiet' }, article),
        ),
      ),
    );
    keepCounts(Object.fromEntries(counts.map(({ address, count }) => [address, count])));
    tell(say('counted', { count: counts.reduce((sum, { count }) => sum + count, 0) }));
  });
}

interface BatchSetting {
  locale: Locale;
  say: TranslateAny;
  tell: (sentence: string) => void;
}
