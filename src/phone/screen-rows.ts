/** Reads the rows of a screens.json. */
import { type ControlKind, parseScreenRef, type ScreenData, type Verb } from '../surface.ts';

/**
 * The screens of a file, in its order. The compiler checks the rows (`broken-registry`); a key that names no screen
 * is a bug here.
 * @example screensFrom({ 'iphone/store': { states: ['plain'], controls: { search: 'system tap' } } })
 */
export function screensFrom(rows: ScreenRows): ScreenData[] {
  return Object.entries(rows).map(([key, { states, controls }]) => {
    const ref = parseScreenRef(key);
    if (ref === null) throw new Error(`\`${key}\` names no screen. Write \`surface/screen\`.`);
    return {
      surface: ref.surface,
      screen: ref.screen,
      states,
      controls: Object.entries(controls).map(([id, row]) => {
        const [kind, ...takes] = row.split(' ');
        return { id, kind: kind as ControlKind, takes: takes as Verb[] }; // checked by the compiler, with file and line
      }),
    };
  });
}

/** `surface/screen` → its states, the first of which is drawn unless told otherwise, and its controls as `kind verb …`. */
export type ScreenRows = Record<string, { states: string[]; controls: Record<string, string> }>;
