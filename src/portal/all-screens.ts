/** The screens of all three surfaces together, and what they say. */
import type { Locale } from '../locales.ts';
import { androidScreens, iphoneScreens } from '../phone/screens.ts';
import { type ScreenWords, screenWords } from '../phone/words.ts';
import { portalScreens } from './screens.ts';

export const allScreens = [...iphoneScreens, ...androidScreens, ...portalScreens];

/** The words of every screen in a locale; read once a build. */
export function wordsOfAllScreens(locale: Locale): ScreenWords {
  read[locale] ??= screenWords(locale, allScreens);
  return read[locale];
}

const read: Partial<Record<Locale, ScreenWords>> = {};
