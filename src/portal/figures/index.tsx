import type { ScreenProps } from '../../phone/figures/pen-types.ts';
import { portalDrawings } from './drawings.tsx';
import { DrawnPortal } from './drawn-portal.tsx';
import { portalPictures } from './pictures.tsx';

/** Any screen of the simulated Client Portal. */
export function PortalScreen(props: ScreenProps) {
  return <DrawnPortal {...props} drawings={allDrawings} />;
}

export const allDrawings = { ...portalDrawings, ...portalPictures };
