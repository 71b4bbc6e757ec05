/** What a visitor lacks to go on with a guide: the screen of the step that is due, an answer, or a code to read. */
import { next, stepIn, stepOf } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import { isHomeScreen, messageScreens, portal, readValues } from '../landmarks.ts';
import type { Action, Id, ScreenRef } from '../surface.ts';
import { arrivedAt, isDone, isShown, type Showing } from './arrival.ts';

/** True where the step that is due cannot be gone on with, and nothing that is still to come will change that. */
export function isStuck(flow: Flow, { at, performed }: Progress, showing: Showing): boolean {
  const step = stepOf(flow, at);
  if (lacksCode(flow, step, showing, performed)) return true;
  if (step.does.length === 0 || (step.way.kind === 'ask' && performed > 0)) return false;
  if (performed === step.does.length) return arrivedAt(flow, step, showing) === null;
  return !isHere(step, performed, showing) && !step.onlyIfShown && !isDone(step, showing);
}

/** True where something has to be read off Client Portal before anything is done there, and it does not show it. */
export function lacksCode(flow: Flow, from: Step, { portal: shown }: Showing, performed = 0): boolean {
  const needed = neededScreens(flow, from, performed);
  return needed !== null && !needed.includes(shown.screen);
}

/** The last step that was done, on a screen that shows again: what has to be done once more. */
export function missedStep(flow: Flow, { ticked }: Progress, showing: Showing): Step | null {
  const done = ticked.map((id) => stepOf(flow, id));
  return (
    done.findLast(
      ({ screen, does }) =>
        screen && does.length > 0 && isAgain(screen.screen) && isShown({ screen }, showing),
    ) ?? null
  );
}

function isAgain(screen: Id): boolean {
  return !isHomeScreen({ screen });
}

/** True where the step's screen shows, or the way home leads there. Its state may be what is asked, or what was changed. */
function isHere({ screen, way }: Step, performed: number, showing: Showing): boolean {
  if (screen === null) return true;
  const shown = showing[screen.surface];
  const isNear = isHomeScreen(screen) && !isHomeScreen(shown);
  const isSame = (performed > 0 || way.kind === 'ask') && shown.screen === screen.screen;
  return isNear || isSame || isShown({ screen }, showing);
}

/** The screens of Client Portal that the steps from here on read, as far as no question comes before; null for none. */
function neededScreens(flow: Flow, from: Step, performed: number): readonly Id[] | null {
  const seen = new Set<Step>();
  for (let step: Step | null = from, left = performed; step && !seen.has(step); left = 0) {
    seen.add(step);
    const does = step.does.slice(left);
    if (step.screen?.surface === 'portal' && does.length > 0) return null;
    const { screen } = step;
    const read = does.map((action) => readFrom(action, screen)).find((screens) => screens !== null);
    if (read) return read;
    const to = next(step, () => null);
    step = to && stepIn(flow, to);
  }
  return null;
}

/** The screens of Client Portal on which that stands which an action reads; null for an action that reads nothing. */
function readFrom({ verb, value }: Action, on: ScreenRef | null): readonly Id[] | null {
  if (verb === 'aim') return [portal.codeScreen, portal.logInCodeScreen];
  if (verb !== 'type') return null;
  if (value === readValues.challenge) return [portal.challengeScreen];
  return value === readValues.code && !messageScreens.includes(on?.screen ?? '') ? [portal.codeScreen] : null;
}

interface Progress {
  at: Id;
  performed: number;
  ticked: readonly Id[];
}
