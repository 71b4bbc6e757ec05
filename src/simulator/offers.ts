/** What the screens offer to be used. */
import { androidScreens, iphoneScreens } from '../phone/screens.ts';
import { portalScreens } from '../portal/screens.ts';
import type { Action, ScreenData, ScreenRef, Surface } from '../surface.ts';

const allScreens: readonly ScreenData[] = [...iphoneScreens, ...androidScreens, ...portalScreens];

/** The data of a screen; null where there is none of that name. */
export function screenData({ surface, screen }: Pick<ScreenRef, 'surface' | 'screen'>): ScreenData | null {
  return allScreens.find((row) => row.surface === surface && row.screen === screen) ?? null;
}

/** True where the screen has that control, and it takes that verb. */
export function offers(shown: ScreenRef, { verb, control }: Action): boolean {
  return screenData(shown)?.controls.some(({ id, takes }) => id === control && takes.includes(verb)) ?? false;
}

/** What each surface shows. */
export type Showing = Record<Surface, ScreenRef>;

/** What stands on a surface to be answered, a challenge or the codes of a card, and what was typed there; null for nothing. */
export interface Digits {
  challenge: string | null;
  response: string | null;
}
