/** How fast a guide plays by itself. */

/** Under which the browser keeps the speed that was chosen. */
export const speedKey = 'practice-speed';

export const speeds = [0.5, 1, 2] as const;

/** The speed of that text, as it was kept; the normal one where it is none. */
export function speedOf(text: string | null): Speed {
  return speeds.find((each) => String(each) === text) ?? 1;
}

export type Speed = (typeof speeds)[number];
