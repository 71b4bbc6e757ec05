import type { ScreenProps } from '../../phone/figures/pen-types.ts';
import { portalDrawings } from './drawings.tsx';
import { DrawnPortal } from './drawn-portal.tsx';

/** Any screen of the simulated Client Portal. */
export function PortalScreen(props: ScreenProps) {
  return <DrawnPortal {...props} drawings={portalDrawings} />;
}
