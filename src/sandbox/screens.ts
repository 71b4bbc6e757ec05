/**
 * The drawings of every screen: what a practice needs that does not begin on its first screens. They come before its
 * rules, with which alone something can be done.
 */
import { drawings } from '../phone/figures/drawings.tsx';
import { portalDrawings } from '../portal/figures/drawings.tsx';

export const screens = { drawings, portalDrawings };

export type Screens = typeof screens;
