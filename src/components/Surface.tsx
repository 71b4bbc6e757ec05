import type { Locale } from '../locales.ts';
import { describeScreen } from '../phone/describe.ts';
import { PhoneScreen } from '../phone/figures/index.tsx';
import { type ScreenProps, screenOf } from '../phone/figures/pen.tsx';
import { androidScreens, iphoneScreens } from '../phone/screens.ts';
import { PortalScreen } from '../portal/figures/index.tsx';
import { portalScreens } from '../portal/screens.ts';
import type { Id, ScreenRef } from '../surface.ts';

/** Draws a screen of either phone or of Client Portal, as a figure. */
export function Screen(props: ScreenProps) {
  return props.screen.surface === 'portal' ? <PortalScreen {...props} /> : <PhoneScreen {...props} />;
}

/** Says in the reader's language which screen a figure shows and what is marked on it. */
export function describeFigure(screen: ScreenRef, marks: readonly Id[], locale: Locale): string {
  const registry = [...iphoneScreens, ...androidScreens, ...portalScreens];
  return describeScreen(screenOf(registry, screen), screen, marks, locale);
}
