import type { ScreenRef } from '../surface.ts';
import type { PortalSnapshot } from './journey.ts';

/** States without a screen of their own: what was shown before stays until the answer arrives. */
export const portalCalls: readonly string[] = [
  'arriving',
  'entering',
  'resending',
  'challenging',
  'answering',
  'confirming',
  'requesting',
  'proving',
  'leaving',
];

/** Where a screen has states, the one in which it stands while the service is asked. */
const firstStates: Readonly<Record<string, string>> = {
  banner: 'code',
  challenge: 'filled',
  'second-code': 'filled',
  'online-card': 'shown',
  'card-values': 'filled',
};

/** The screen that the portal shows; while the service is asked, the one before. */
export function shownPortalScreen({ value, context }: PortalSnapshot): ScreenRef {
  const [screen, state] = typeof value === 'string' ? [value] : (Object.entries(value)[0] ?? ['login']);
  if (state !== undefined) return { surface: 'portal', screen, state };
  const shown = portalCalls.includes(screen) ? context.shown : screen;
  return {
    surface: 'portal',
    screen: shown,
    state: firstStates[shown] ?? 'plain',
  };
}
