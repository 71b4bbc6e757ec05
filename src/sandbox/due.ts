/** Where the guide goes on: the surface, what to mark there, and what leads there. */
import type { Coach } from '../coach/coach.ts';
import { type Marks, marksOf } from '../coach/next-move.ts';
import { stepsLeft } from '../coach/progress.ts';
import { stepOf } from '../flow/graph.ts';
import type { Flow } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Os, ScreenRef } from '../surface.ts';
import type { View } from './view.ts';

export function dueOf({ guide, showing, trouble, isPhoneTrouble, os }: View): Due {
  // What went wrong shows on the phone.
  const nothing: Due = { key: '', part: trouble ? 'phone' : null, marks: null, isHome: false };
  if (!guide || guide.coach.state === 'finished') return nothing;
  const { flow, coach } = guide;
  const step = stepOf(flow, coach.at);
  const key = `${flow.id}/${coach.at}/${coach.performed}`;
  const { screen } = step;
  // What is only read leaves the surface as it is; a guide begins on the one that it will need.
  if (screen === null)
    return {
      ...nothing,
      key,
      part: nothing.part ?? (coach.ticked.length > 0 ? null : partNext(flow, coach, os)),
    };
  const part = partOf(screen);
  const marks = step.does.length > 0 ? marksOf(flow, coach) : null;
  const isShown = showing[screen.surface].screen === screen.screen;
  // A camera that looks the wrong way, or may not look, has to be put right before a guide can go on.
  const isBlocked = flow.kind === 'guide' && isPhoneTrouble;
  return {
    ...{ key, part },
    marks: isShown && !isBlocked ? marks : null,
    isHome: !isShown && isHomeScreen(screen) && part === 'phone',
  };
}

/** The part with the first screen ahead, past a question which phone it is on the way of the one in hand. */
function partNext(flow: Flow, coach: Coach, os: Os): PartId | null {
  const left = stepsLeft(flow, coach, ({ value }) => value === os);
  const screen = left.find((step) => step.screen)?.screen;
  return screen ? partOf(screen) : null;
}

function partOf({ surface }: ScreenRef): PartId {
  return surface === 'portal' ? 'portal' : 'phone';
}

/** The parts of the page on which a guide is practised. */
export type PartId = 'portal' | 'phone';

export interface Due {
  /** Names what is due; changes with every action of the guide that is done. Empty where no guide is followed. */
  key: string;
  part: PartId | null;
  /** What to mark, as soon as its screen shows. */
  marks: Marks | null;
  /** True where the phone has to be brought back to its home screen. */
  isHome: boolean;
}
