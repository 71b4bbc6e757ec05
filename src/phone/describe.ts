import { phone as texts } from '../i18n/phone.ts';
import type { Locale } from '../locales.ts';
import type { Id, ScreenData, ScreenRef } from '../surface.ts';

/**
 * Says which screen is shown and what is marked on it, as the text alternative of its picture.
 * @example describeScreen(data, ref, ['camera'], 'en') // => 'iPhone: home screen (IBKR Mobile is not installed). Marked: 1 Camera.'
 */
export function describeScreen(
  data: ScreenData,
  ref: Pick<ScreenRef, 'state'>,
  marks: readonly Id[],
  locale: Locale,
): string {
  const text = texts[locale];
  const state = text.states[ref.state ?? data.states[0] ?? ''];
  const name = screenName(data, locale);
  const marked = marks.flatMap((id) => data.controls.find((control) => control.id === id) ?? []);
  const labels = marked.map(({ shown, gloss, exact }, index) => {
    const gist = gloss[locale] === undefined ? '' : `(${gloss[locale]})`;
    if (locale === 'ja') return `${index + 1} ${exact ? `「${shown.ja}」` : shown.ja}${gist}`;
    return `${index + 1} ${shown[locale]}`;
  });
  if (locale === 'ja') {
    const shows = `${text.surfaces[data.surface]}：${name}${state === undefined ? '' : `（${state}）`}。`;
    return labels.length === 0 ? shows : `${shows}印：${labels.join('、')}。`;
  }
  const shows = `${text.surfaces[data.surface]}: ${name}${state === undefined ? '' : ` (${state})`}.`;
  return labels.length === 0 ? shows : `${shows} Marked: ${labels.join(', ')}.`;
}

/** The name of a screen in the reader's language. */
export function screenName(data: Pick<ScreenData, 'surface' | 'screen'>, locale: Locale): string {
  const { screens } = texts[locale];
  return screens[`${data.surface}-${data.screen}`] ?? screens[data.screen] ?? data.screen;
}
