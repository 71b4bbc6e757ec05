/** How a sentence names a control. */
import { parseScreenRef, type ScreenRef } from '../surface.ts';

/** Reads `control`, `screen.control` or `surface/screen.control`; what is left out is that of the step's own screen. */
export function readLabelName(
  name: string,
  own: ScreenRef | null,
): { ref: ScreenRef | null; control: string } {
  const [, surface, screen, control] = /^(?:([^/.]+)\/)?([^/.]+)\.([^/.]+)$/.exec(name) ?? [];
  if (screen === undefined || control === undefined) return { ref: own, control: name };
  return { ref: parseScreenRef(`${surface ?? own?.surface}/${screen}`), control };
}
