/** The screens of all three surfaces together, and what they say. */
import { type Locale, localeCodes } from '../locales.ts';
import { screenName } from '../phone/describe.ts';
import { drawnPhoneScreens, drawnPortalScreens } from '../phone/drawn.ts';
import { androidScreens, iphoneScreens } from '../phone/screens.ts';
import { type ScreenWords, screenWords } from '../phone/words.ts';
import type { ScreenData } from '../surface.ts';
import { portalScreens } from './screens.ts';

export const allScreens = [...iphoneScreens, ...androidScreens, ...portalScreens];

/** What a screen lacks beside its row in screens.json, for whoever adds one. */
export function lacksOfScreen({ surface, screen, states }: Omit<ScreenData, 'controls'>): string[] {
  const drawn: readonly string[] = surface === 'portal' ? drawnPortalScreens : drawnPhoneScreens;
  const isDrawn = drawn.includes(screen) || drawn.includes(`${surface}/${screen}`);
  return [
    ...(isDrawn ? [] : [`it has no drawing (src/${surface === 'portal' ? 'portal' : 'phone'}/figures)`]),
    ...localeCodes.flatMap((locale) => lacksInLocale({ surface, screen, states }, locale)),
  ];
}

function lacksInLocale({ surface, screen, states }: Omit<ScreenData, 'controls'>, locale: Locale): string[] {
  const words = wordsOfAllScreens(locale);
  const texts: Record<string, string> = words.messages;
  const path = `src/i18n/${locale}/phone.json`;
  const unnamed = states.filter((state) => state !== 'plain' && texts[`state.${state}`] === undefined);
  return [
    ...(screenName({ surface, screen }, words) === screen
      ? [`\`screen.${screen}\` is missing in ${path}`]
      : []),
    ...unnamed.map((state) => `\`state.${state}\` is missing in ${path}`),
  ];
}

/** The words of every screen in a locale; read once a build. */
export function wordsOfAllScreens(locale: Locale): ScreenWords {
  read[locale] ??= screenWords(locale, allScreens);
  return read[locale];
}

const read: Partial<Record<Locale, ScreenWords>> = {};
