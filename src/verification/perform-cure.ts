/** Meets a failure, goes every way through an article against it, and sees whether one of them cures it. */
import { type FailureName, failureOf } from '../enrollment/failures.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import { stepOf } from '../flow/graph.ts';
import type { Flow, Step } from '../flow/types.ts';
import type { Id, Os } from '../surface.ts';
import { isPerformable } from './coverage.ts';
import { isCured } from './cured.ts';
import { explore, type Path } from './explore.ts';
import { type Finding, fault } from './faults.ts';
import { enterArticle, type PracticeWorld, type Reproduction } from './reproduce-failure.ts';

/** Goes every true way through a fix in the world of a scenario, to see whether one of them cures the failure. */
export function performCure(flow: Flow, flows: readonly Flow[], world: PracticeWorld): Cure {
  const { failure } = scenarios[world.scenario];
  const none = { reproduction: null, paths: [], stuckAt: flow.steps[0]?.id ?? '' };
  const reproduction = enterArticle(flow, flows, world);
  if (reproduction === null) return { ...none, fault: fault('no-way-in') };
  if (
    isLasting(failure) &&
    isCured({ ...reproduction, session: reproduction.session.fork() }, { afterFix: false, wholly: true })
  )
    return { ...none, fault: fault('goes-away', failure) };
  const exploration = { flow, flows, reproduction, alone: true };
  const paths = explore(exploration, stepOf(flow, null), reproduction.session.fork());
  const faulty = paths.find((path) => path.fault !== null);
  if (faulty) return { reproduction, paths, stuckAt: faulty.at, fault: faulty.fault };
  const promised = flow.steps.some((step) => failure !== null && promises(step, failure, world.os));
  const isSolved = paths.some(
    ({ ending, left }) => ending === 'solved' || ending === 'done' || left !== null,
  );
  return {
    ...none,
    reproduction,
    paths,
    fault: promised && failure !== null && !isSolved ? fault('not-cured', failure) : null,
  };
}

/** True for a step that says it cures the failure on that phone, unless what it has one do is confirmed by no source. */
function promises(step: Step, failure: FailureName, os: Os): boolean {
  const isElsewhere = step.screen !== null && ![os, 'portal'].includes(step.screen.surface);
  const isUnproven = step.does.length > 0 && !isPerformable(step);
  return step.cures.includes(failure) && !isElsewhere && !isUnproven;
}

/** False where the person only has to do the same thing once more, with more care. */
function isLasting(failure: FailureName | null): failure is FailureName {
  return (
    failure !== null &&
    !['retype', 'retype-pin', 'choose-pin'].includes(failureOf(failure).remedy) &&
    failure !== 'code-unknown'
  );
}

export interface Cure {
  /** The session as it was when the article was come to. */
  reproduction: Reproduction | null;
  paths: Path[];
  /** The step at which it went wrong. */
  stuckAt: Id;
  fault: Finding | null;
}
