/**
 * The drawings of every screen and the field for a code: what a practice needs that does not begin on its first screens.
 * They come before its rules, with which alone something can be done.
 */
import { drawings } from '../phone/figures/drawings.tsx';
import { portalDrawings } from '../portal/figures/drawings.tsx';
import { CodeField } from './CodeField.tsx';

export const screens = { drawings, portalDrawings, CodeField };

export type Screens = typeof screens;
