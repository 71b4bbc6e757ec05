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
  const shows = `${texts[locale].surfaces[data.surface]}${locale === 'ja' ? '：' : ': '}${screenTitle(data, ref, locale)}`;
  const marked = marks.flatMap((id) => data.controls.find((control) => control.id === id) ?? []);
  if (locale === 'ja') {
    const labels = marked.map(({ shown, gloss, exact }, index) => {
      const gist = gloss.ja === undefined ? '' : `(${gloss.ja})`;
      return `${index + 1} ${exact ? `「${shown.ja}」` : shown.ja}${gist}`;
    });
    return `${shows}。${labels.length === 0 ? '' : `印：${labels.join('、')}。`}`;
  }
  const labels = marked.map(({ shown }, index) => `${index + 1} ${shown[locale]}`);
  return `${shows}.${labels.length === 0 ? '' : ` Marked: ${labels.join(', ')}.`}`;
}

/** The state that a drawing is in: the given one; else what the reader may meet, or the first. */
export function drawnState(data: ScreenData, ref: Pick<ScreenRef, 'state'>): Id {
  const whichever = data.surface === 'iphone' && data.screen === 'camera' ? 'either-banner' : null;
  return ref.state ?? whichever ?? data.states[0] ?? 'plain';
}

/** The name of a screen in a state, in the reader's language. */
export function screenTitle(data: ScreenData, ref: Pick<ScreenRef, 'state'>, locale: Locale): string {
  const state = texts[locale].states[drawnState(data, ref)];
  const name = screenName(data, locale);
  if (state === undefined) return name;
  return locale === 'ja' ? `${name}（${state}）` : `${name} (${state})`;
}

/** The name of a screen in the reader's language. */
export function screenName(data: Pick<ScreenData, 'surface' | 'screen'>, locale: Locale): string {
  const { screens } = texts[locale];
  return screens[`${data.surface}-${data.screen}`] ?? screens[data.screen] ?? data.screen;
}
