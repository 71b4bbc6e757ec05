/** Counting a pasted batch of summaries: a list here, and numbers on the maps that are opened in this tab. */
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { keepCounts } from '../map/counts.ts';
import { mapPath } from '../routes.ts';
import { countSteps } from './counts.ts';
import { element } from './element.ts';
import { loadCodes } from './load.ts';
import { rowsOf } from './lookup.ts';
import { codesAndLinks } from './read-query.ts';

/** Counts what is pasted into the field where it holds more than one summary; anything else is pasted as it is. */
export function countBatches(
  field: HTMLInputElement,
  place: HTMLElement,
  { locale, say }: { locale: Locale; say: TranslateAny },
): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (codesAndLinks(text).length < 2) return;
    event.preventDefault();
    void show(text);
  });

  async function show(text: string): Promise<void> {
    const counts = countSteps(text, await loadCodes());
    const rows = await rowsOf(
      counts.map(({ address }) => address),
      locale,
    );
    const entries = rows.map(({ target, title, article }, index) =>
      element(
        'li',
        {},
        element('strong', {}, String(counts[index]?.count ?? 0)),
        ' ',
        element('a', { href: mapPath(locale, target.article, target.step) }, title),
        ' ',
        element('small', { class: 'quiet' }, article),
      ),
    );
    place.hidden = false;
    place.querySelector('[data-counts]')?.replaceChildren(...entries);
    keepCounts(Object.fromEntries(counts.map(({ address, count }) => [address, count])));
    const status = place.querySelector('[data-counted]');
    if (status)
      status.textContent = say('counted', { count: counts.reduce((sum, { count }) => sum + count, 0) });
  }
}
