import type { Locale } from '../locales.ts';
import { describeScreen } from '../phone/describe.ts';
import { PhoneScreen } from '../phone/figures/index.tsx';
import { screenOf } from '../phone/figures/pen.tsx';
import type { ScreenProps } from '../phone/figures/pen-types.ts';
import { allScreens, wordsOfAllScreens } from '../portal/all-screens.ts';
import { PortalScreen } from '../portal/figures/index.tsx';
import type { Id, ScreenRef } from '../surface.ts';

/** Draws a screen of either phone or of Client Portal, as a figure. */
export function Screen({ locale, ...props }: Omit<ScreenProps, 'words'> & { locale: Locale }) {
  const words = wordsOfAllScreens(locale);
  return props.screen.surface === 'portal' ? (
    <PortalScreen {...props} words={words} />
  ) : (
    <PhoneScreen {...props} words={words} />
  );
}

/** Says in the reader's language which screen a figure shows and what is marked on it. */
export function describeFigure(screen: ScreenRef, marks: readonly Id[], locale: Locale): string {
  return describeScreen(screenOf(allScreens, screen), screen, marks, wordsOfAllScreens(locale));
}
