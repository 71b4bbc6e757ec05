/** Meets a failure, does what an article says against it, and sees whether that cured it. */
import { type FailureName, failureOf, failures, type Remedy } from '../enrollment/failures.ts';
import { policy } from '../enrollment/policy.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import type { Ending, Flow, Step } from '../flow/types.ts';
import { type Id, type Os, showsScreen } from '../surface.ts';
import { followGuide, isLoggedIn, type Met, meetFailure, type PracticeWorld } from './meet-failure.ts';
import type { Practice } from './practice.ts';
import { type Walk, walk } from './walk.ts';

/** Tries every way through a fix in the world of a scenario until one of them cures the failure. */
export function performCure(flow: Flow, guides: readonly Flow[], world: PracticeWorld): Cure {
  const { failure } = scenarios[world.scenario];
  const start = meetFailure(guides, world);
  if (start === null)
    return {
      walks: [],
      stuckAt: flow.steps[0]?.id ?? '',
      says: `cannot be tried: no guide meets \`${failure}\``,
    };
  // A slow network stops nobody.
  if (failure === null && start.guide !== null)
    return { walks: [], stuckAt: flow.steps[0]?.id ?? '', says: null };
  if (isLasting(failure) && isCured(start, { afterFix: false }))
    return {
      walks: [],
      stuckAt: flow.steps[0]?.id ?? '',
      says: `has nothing to cure: \`${failure}\` goes away by itself`,
    };
  const cured: Walk[] = [];
  let furthest = -1;
  let stuckAt = flow.steps[0]?.id ?? '';
  let says = 'has no way through';
  const note = (walked: Walk, text: string) => {
    if (walked.performed.length <= furthest) return;
    furthest = walked.performed.length;
    stuckAt = walked.at.id;
    says = text;
  };
  for (const path of pathsThrough(flow, world.os, failure)) {
    const met = meetFailure(guides, world);
    if (met === null) break;
    const walked = walk(flow, met.practice, {
      choose: (_, choices, __, step) => choices.find(({ id }) => id === path[step.id]) ?? null,
      before: (step) => doByHand(step, met),
      isDone: (step) => isLoggedIn(step, met.practice),
    });
    if (walked.fault !== null) note(walked, walked.fault);
    else if (walked.left === null && isCured(met, { afterFix: true })) cured.push(walked);
    else note(walked, `does not cure \`${failure}\` by ${Object.values(path).join(', ')}`);
  }
  return cured.length > 0 ? { walks: cured, stuckAt, says: null } : { walks: [], stuckAt, says };
}

/** True when the person can finish what the failure had stopped. */
export function isCured(met: Met, { afterFix }: { afterFix: boolean }): boolean {
  const { practice, guide, stuck, os } = met;
  const remedy = remedyOf(met);
  if (guide === null || remedy === 'try-login') return canLogIn(practice, remedy === 'try-login');
  const persistent = afterFix && remedy === 'try-again';
  const finishes = (from?: Step) =>
    followGuide(guide, practice, os, from ? { from, persistent } : { persistent }).fault === null;
  if (persistent) practice.act(os, { verb: 'tap', control: 'retry', value: null });
  const rest = guide.steps.slice(guide.steps.findIndex(({ id }) => id === stuck?.id));
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

/** Does what stands outside the simulated screens: waiting, another system version, a screen lock. */
export function doByHand(step: Step, { practice, os }: Pick<Met, 'practice' | 'os'>): void {
  if (step.does.length > 0) return;
  for (const name of step.cures) {
    const remedy = isFailure(name) ? failureOf(name).remedy : null;
    if (remedy === 'wait') practice.wait(policy.codeWindow);
    if (remedy === 'update-system') practice.change(os, { version: os === 'iphone' ? '17.5' : '14' });
    if (remedy === 'other-phone') practice.change(os, { rooted: false });
    if (remedy === 'set-screen-lock') practice.change(os, { lock: 'biometric' });
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
  return practice.showing().portal.screen === 'done';
}

/** All ways from the first step to an end inside the article, through a step that cures the failure where there is one. */
export function pathsThrough(flow: Flow, os: Os, failure: FailureName | null): Record<Id, Id>[] {
  const paths: { taken: Record<Id, Id>; seen: Step[]; ending: Ending }[] = [];
  const go = (step: Step | undefined, taken: Record<Id, Id>, seen: Step[]): void => {
    if (!step || seen.includes(step)) return;
    const here = [...seen, step];
    const { way } = step;
    if (way.kind === 'end') paths.push({ taken, seen: here, ending: way.ending });
    if (way.kind === 'continue') go(find(flow, way.to), taken, here);
    if (way.kind !== 'ask') return;
    for (const choice of way.choices) {
      if (way.question === 'os' && choice.value !== os) continue;
      go(find(flow, choice.to), { ...taken, [step.id]: choice.id }, here);
    }
  };
  go(flow.steps[0], {}, []);
  const useful = paths.filter(({ ending }) => ending !== 'contact');
  const through = useful.filter(({ seen }) =>
    seen.some(({ cures }) => failure !== null && cures.includes(failure)),
  );
  return (through.length > 0 ? through : useful).map(({ taken }) => taken);
}

/** False where the person only has to do the same thing once more, with more care. */
function isLasting(failure: FailureName | null): boolean {
  return (
    failure !== null &&
    !['retype', 'retype-pin', 'choose-pin'].includes(failureOf(failure).remedy) &&
    failure !== 'code-unknown'
  );
}

function find(flow: Flow, to: { article: Id; step: Id | null }): Step | undefined {
  return to.article === flow.id ? flow.steps.find(({ id }) => id === to.step) : undefined;
}

function remedyOf({ scenario }: PracticeWorld): Remedy | null {
  const { failure } = scenarios[scenario];
  return failure === null ? null : failureOf(failure).remedy;
}

function isFailure(name: Id): name is FailureName {
  return name in failures;
}

export interface Cure {
  /** The ways that cured; empty where none did. */
  walks: Walk[];
  /** The step at which the way that got furthest ended. */
  stuckAt: Id;
  says: string | null;
}
