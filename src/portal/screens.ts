/**
 * Every screen of the simulated Client Portal, without language (screens.json). The drawing is our own; labels are
 * quoted only for logging in without a notification and for the security settings.
 */
import { type ScreenRows, screensFrom } from '../phone/screen-rows.ts';
import rows from './screens.json' with { type: 'json' };

export const portalScreens = screensFrom(rows satisfies ScreenRows);
