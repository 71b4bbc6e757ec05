import { translateFrom } from '../i18n/browser.ts';
import type { Id, ScreenData, ScreenRef } from '../surface.ts';
import type { ScreenWords } from './words.ts';

/**
 * Says which screen is shown and what is marked on it, as the text alternative of its picture.
 * @example describeScreen(data, ref, ['camera'], words) // => 'iPhone: home screen (IBKR Mobile is not installed). Marked: 1 Camera.'
 */
export function describeScreen(
  data: ScreenData,
  ref: Pick<ScreenRef, 'state'>,
  marks: readonly Id[],
  words: ScreenWords,
): string {
  const t = translateFrom(words.messages, words.lang);
  const values = { surface: t(`surface.${data.surface}`), screen: screenTitle(data, ref, words) };
  const marked = marks.flatMap((id) => data.controls.find((control) => control.id === id) ?? []);
  if (marked.length === 0) return t('describe', values);
  const labels = marked.map(({ id, kind }, index) => {
    const { shown, gloss } = words.labels[`${data.surface}/${data.screen}.${id}`] ?? { shown: id };
    const mark = t(kind === 'named' ? 'markedThing' : 'markedLabel', { number: index + 1, label: shown });
    return gloss === undefined ? mark : t('markedGloss', { mark, gloss });
  });
  return t('describeMarked', { ...values, marks: labels.join(words.messages.betweenMarks) });
}

/** Pictures of what a reader may meet in one form or another. */
const whichever: Readonly<Record<string, Id>> = {
  'iphone/camera': 'either-banner',
  'android/camera-permission': 'either-form',
};

/** The state that a drawing is in: the given one; else what the reader may meet, or the first. */
export function drawnState(data: ScreenData, ref: Pick<ScreenRef, 'state'>): Id {
  return ref.state ?? whichever[`${data.surface}/${data.screen}`] ?? data.states[0] ?? 'plain';
}

/** The name of a screen in a state, in the reader's language. */
export function screenTitle(
  data: ScreenData,
  ref: Pick<ScreenRef, 'state'>,
  { messages, lang, ...words }: ScreenWords,
): string {
  const texts: Record<string, string> = messages;
  const state = texts[`state.${drawnState(data, ref)}`];
  const screen = screenName(data, { messages, lang, ...words });
  return state === undefined ? screen : translateFrom(messages, lang)('inState', { screen, state });
}

/** The name of a screen in the reader's language; its id where it has no name yet. */
export function screenName(
  { surface, screen }: Pick<ScreenData, 'surface' | 'screen'>,
  { messages }: ScreenWords,
): string {
  const texts: Record<string, string> = messages;
  return texts[`screen.${surface}-${screen}`] ?? texts[`screen.${screen}`] ?? screen;
}
