/** Whether a failure is gone, and what is done against one outside the simulated screens. */
import { failureOf, type Remedy } from '../enrollment/failures.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import type { Step } from '../flow/types.ts';
import { approveLogIn, firstUser, logIn, logOut, portal, retry } from '../landmarks.ts';
import { offScreenActions } from '../simulator/off-screen.ts';
import type { Session } from '../simulator/session-contract.ts';
import { showsScreen } from '../surface.ts';
import { followGuide, type PracticeWorld, type Reproduction } from './reproduce-failure.ts';

/** True when the person can finish what the failure had stopped, or get past it. Goes on with the session it is given. */
export function isCured(reproduction: Reproduction, { afterFix, wholly }: How): boolean {
  const { session, guide, stuck, os } = reproduction;
  const remedy = remedyOf(reproduction);
  if (scenarios[reproduction.scenario].task === 'move')
    return session.world.users.some(({ activeOn }) => activeOn === os);
  if (guide === null || remedy === 'try-login') return canLogIn(session, remedy === 'try-login');
  const persistent = afterFix && remedy === 'try-again';
  const place = (step: Step | null) => guide.steps.findIndex(({ id }) => id === step?.id);
  const finishes = (from?: Step) => {
    const walked = followGuide(guide, session, os, from ? { from, persistent } : { persistent });
    return walked.fault === null || (!wholly && place(walked.at) > place(stuck));
  };
  if (persistent) session.act(os, retry);
  const rest = guide.steps.slice(place(stuck));
  const here = rest.find(
    ({ screen, does }) => screen && does.length > 0 && showsScreen(session.showing()[screen.surface], screen),
  );
  if (here && finishes(here)) return true;
  session.goHome(os);
  if (finishes()) return true;
  if (remedy === 'fresh-code') return false;
  // The attempt that failed may have spent the code.
  session.goHome(os);
  session.act('portal', logOut);
  return finishes();
}

/** Does what stands outside the simulated screens. */
export function doOffScreen(step: Step, { session, os }: Pick<Reproduction, 'session' | 'os'>): void {
  for (const action of offScreenActions(step, os)) {
    if (action.kind === 'wait') session.wait(action.seconds);
    else session.change(os, action.settings);
  }
}

/** True when a log-in gets through by the notification. `afterFix`: it has just been tried. */
function canLogIn(session: Session, afterFix: boolean): boolean {
  if (session.showing().portal.screen === portal.doneScreen) return true;
  if (afterFix) return false;
  session.act('portal', logOut);
  session.act('portal', logIn);
  const os = session.world.users.find(({ id }) => id === firstUser)?.activeOn;
  if (!os) return false;
  for (const action of approveLogIn[os]) session.act(os, action);
  return session.showing().portal.screen === portal.doneScreen;
}

function remedyOf({ scenario }: PracticeWorld): Remedy | null {
  const { failure } = scenarios[scenario];
  return failure === null ? null : failureOf(failure).remedy;
}

interface How {
  /** True when the person has done what an article says. */
  afterFix: boolean;
  /** True where the guide has to be finished, false where it is enough to get past the step that failed. */
  wholly: boolean;
}
