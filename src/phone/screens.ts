/**
 * Every screen of the two simulated phones, without language: names, states, controls and what can be done with them.
 * The rows are data (screens.json); labels stand in `src/i18n/<locale>/labels.json`.
 */
import { type ScreenRows, screensFrom } from './screen-rows.ts';
import rows from './screens.json' with { type: 'json' };

const phoneScreens = screensFrom(rows satisfies ScreenRows);

export const iphoneScreens = phoneScreens.filter(({ surface }) => surface === 'iphone');
export const androidScreens = phoneScreens.filter(({ surface }) => surface === 'android');
