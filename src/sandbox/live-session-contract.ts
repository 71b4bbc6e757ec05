/** What the session of the page offers to whoever draws, plays or keeps it, and what it runs in. */
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Environment, Session } from '../simulator/session-contract.ts';
import type { Action, Id, Os, Surface } from '../surface.ts';
import type { Guide, PracticeSnapshot } from './practice-snapshot.ts';
import type { SessionView } from './session-view.ts';
import type { Travel } from './travel.ts';
import type { Replacement } from './undo-stack.ts';

export interface LiveEnvironment extends Environment {
  /** Where requests travel: the same as the transport. */
  travel?: Travel;
}

export interface LiveSession {
  subscribe: (listener: () => void) => () => void;
  /** What is to be seen; the same object until something changes. */
  view: () => SessionView;
  snapshot: () => PracticeSnapshot;
  /** Does something on the screen that shows. What changes nothing is not done. */
  act: (on: Surface, action: Action) => ReturnType<Session['act']>;
  /** Leaves whatever is open on the phone. */
  goHome: () => void;
  /** Puts a text into the code field. It has to be the start of a practice code. */
  write: (text: string) => void;
  /** Shows the other phone. */
  switchPhone: (os: Os) => void;
  /** Changes the phone that is shown. */
  set: (settings: PhoneSettings) => void;
  advance: (seconds: number) => void;
  /** Undoes the last action, or the replacement of the whole practice. */
  stepBack: () => void;
  /** Goes back to where a step of the guide became due; false where that is not remembered. */
  stepBackTo: (step: Id) => boolean;
  /** Takes a visitor who went astray back to the last snapshot on the way; false where that does not help. */
  takeBack: () => boolean;
  /** Puts another practice in place; stepping back brings the present one again. */
  replace: (next: PracticeSnapshot, replacedBy: Replacement) => void;
  /** Lets Client Portal ask at once what became of its code or its log-in. */
  poll: () => void;
  coachWith: (guide: Guide | null) => void;
  /** Ticks the due step without looking. */
  tick: (choice: Id | null) => void;
  close: () => void;
}
