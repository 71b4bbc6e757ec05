/** Whether a failure is gone, and what is done against one outside the simulated screens. */
import { failureOf, type Remedy } from '../enrollment/failures.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import type { Step } from '../flow/types.ts';
import { deedsOf } from '../simulator/by-hand.ts';
import type { Practice } from '../simulator/practice.ts';
import { showsScreen } from '../surface.ts';
import { followGuide, type Met, type PracticeWorld } from './meet-failure.ts';

/** True when the person can finish what the failure had stopped, or get past it. Goes on with the practice it is given. */
export function isCured(met: Met, { afterFix, wholly }: How): boolean {
  const { practice, guide, stuck, os } = met;
  const remedy = remedyOf(met);
  if (guide === null || remedy === 'try-login') return canLogIn(practice, remedy === 'try-login');
  const persistent = afterFix && remedy === 'try-again';
  const place = (step: Step | null) => guide.steps.findIndex(({ id }) => id === step?.id);
  const finishes = (from?: Step) => {
    const walked = followGuide(guide, practice, os, from ? { from, persistent } : { persistent });
    return walked.fault === null || (!wholly && place(walked.at) > place(stuck));
  };
  if (persistent) practice.act(os, { verb: 'tap', control: 'retry', value: null });
  const rest = guide.steps.slice(place(stuck));
  const here = rest.find(
    ({ screen, does }) =>
      screen && does.length > 0 && showsScreen(practice.showing()[screen.surface], screen),
  );
  if (here && finishes(here)) return true;
  practice.goHome(os);
  if (finishes()) return true;
  if (remedy === 'fresh-code') return false;
  // The attempt that failed may have spent the code.
  practice.goHome(os);
  practice.act('portal', { verb: 'tap', control: 'log-out', value: null });
  return finishes();
}

/** Does what stands outside the simulated screens. */
export function doByHand(step: Step, { practice, os }: Pick<Met, 'practice' | 'os'>): void {
  for (const deed of deedsOf(step, os)) {
    if (deed.kind === 'wait') practice.wait(deed.seconds);
    else practice.change(os, deed.settings);
  }
}

/** True when a log-in gets through by the notification. `afterFix`: it has just been tried. */
function canLogIn(practice: Practice, afterFix: boolean): boolean {
  if (practice.showing().portal.screen === 'done') return true;
  if (afterFix) return false;
  practice.act('portal', { verb: 'tap', control: 'log-out', value: null });
  practice.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  const os = practice.world.users.find(({ id }) => id === 'practice01')?.activeOn;
  if (!os) return false;
  practice.act(os, { verb: 'tap', control: 'open', value: null });
  practice.act(os, { verb: 'unlock', control: 'unlock', value: null });
  practice.act(os, { verb: 'pick', control: 'pin', value: 'pin-right' });
  practice.act(os, { verb: 'tap', control: 'confirm', value: null });
  return practice.showing().portal.screen === 'done';
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
