/** What each pane is drawn from: no more than shows in it, so that an action on one surface draws that one alone. */
import type { Marks } from '../coach/next-move.ts';
import { portal } from '../landmarks.ts';
import { type Digits, screenData } from '../simulator/offers.ts';
import type { Os, ScreenRef, Surface, Verb } from '../surface.ts';
import type { Due } from './due.ts';
import type { View } from './view.ts';

export function portalDrawn(view: View, due: Due): PortalDrawn {
  const { showing, code, digits, user, isWaiting, idleOn } = view;
  return {
    ...{ code, user, isWaiting, ...digits.portal },
    screen: showing.portal,
    marks: marksOn('portal', due),
    isIdle: idleOn === 'portal',
  };
}

export function phoneDrawn(view: View, due: Due): PhoneDrawn {
  const { os, showing, code, messagedCodes, digits, idleOn, typed } = view;
  const reads = screenData(showing[os])?.controls.some(({ takes }) =>
    takes.some((verb) => reading.has(verb)),
  );
  return {
    ...{ os, typed, ...digits[os] },
    screen: showing[os],
    marks: marksOn(os, due),
    isIdle: idleOn === os,
    isHomeDue: due.isHome,
    isMessaged: messagedCodes[os] !== null,
    code: reads ? (messagedCodes[os] ?? (showing.portal.screen === portal.codeScreen ? code : null)) : null,
  };
}

/** What is done with a code that Client Portal shows. */
const reading: ReadonlySet<Verb> = new Set<Verb>(['aim', 'type']);

/** True where nothing of a pane has changed: screens and marks by what they say, all else by what it is. */
export function drawsSame<Props extends object>(one: Props, other: Props): boolean {
  const names = Object.keys(one) as (keyof Props)[]; // both have the same
  return names.every((name) => {
    const [before, after] = [one[name], other[name]];
    if (Object.is(before, after)) return true;
    return (name === 'screen' || name === 'marks') && JSON.stringify(before) === JSON.stringify(after);
  });
}

function marksOn(surface: Surface, { marks }: Due): PaneMarks {
  if (marks?.screen.surface !== surface) return { controls: [], pick: undefined };
  return { controls: marks.controls, pick: marks.pick };
}

/** What to mark on a surface. */
type PaneMarks = Pick<Marks, 'controls' | 'pick'>;

interface Drawn extends Digits {
  screen: ScreenRef;
  marks: PaneMarks;
  /** The code that can be read on Client Portal or in a text message; on the phone where it is to be read. */
  code: string | null;
  /** The latest action there led to nothing. */
  isIdle: boolean;
}

export interface PortalDrawn extends Drawn {
  /** Who is logged in or logging in. */
  user: string | null;
  /** True until the log-in is confirmed. */
  isWaiting: boolean;
}

export interface PhoneDrawn extends Drawn {
  os: Os;
  /** What stands in the code field. */
  typed: string;
  /** True where that code came by text message. */
  isMessaged: boolean;
  /** True where the guide goes on at the home screen. */
  isHomeDue: boolean;
}
