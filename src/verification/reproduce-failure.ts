/** Follows the guides as a person does in a scenario, until its failure shows. */
import { usualPin } from '../enrollment/facts.ts';
import { failureOf } from '../enrollment/failures.ts';
import { type ScenarioName, scenarios } from '../enrollment/scenarios.ts';
import type { Flow, Step } from '../flow/types.ts';
import {
  activation,
  isLoggedIn as isPortalInUse,
  logIn,
  noAnswerScreen,
  portal,
  retry,
  rightPin,
} from '../landmarks.ts';
import { startSession } from '../simulator/session.ts';
import type { Session } from '../simulator/session-contract.ts';
import { type Os, type ScreenRef, showsScreen, type Verb } from '../surface.ts';
import { type Walk, walk } from './walk.ts';

/**
 * Comes to an article as its reader does: where the failure shows; where nothing fails, at the guide's step that names
 * the article as a trouble; to an article that is no fix, from the start. `prepare` is what is the case besides. Null
 * where nobody comes to it.
 */
export function enterArticle(
  flow: Flow,
  flows: readonly Flow[],
  world: PracticeWorld,
  prepare: (session: Session) => void = () => {},
): Reproduction | null {
  const guides = flows.filter(({ facets }) => facets.task !== undefined);
  const { failure } = scenarios[world.scenario];
  if (isLogIn(world.scenario)) return reproduceFailure(guides, world, prepare);
  const reproduction = failure === null ? goToArticle(flow, guides, world) : reproduceFailure(guides, world);
  if (reproduction) prepare(reproduction.session);
  return reproduction;
}

/** True where the visitor comes to log in, and no guide to activate or to add a user leads through the scenario. */
export function isLogIn(name: ScenarioName): boolean {
  const { task } = scenarios[name];
  return task !== 'activate' && task !== 'add-user';
}

function goToArticle(flow: Flow, guides: readonly Flow[], world: PracticeWorld): Reproduction | null {
  const session = startSession(world.scenario, world.os);
  if (flow.kind !== 'fix') return { ...world, session, guide: null, stuck: null };
  for (const guide of guides) {
    if (guide.facets.task !== scenarios[world.scenario].task || guide.facets.os !== world.os) continue;
    const place = guide.steps.findIndex(({ troubles }) =>
      troubles.some(({ article }) => article === flow.id),
    );
    if (place < 0) continue;
    const { fault } = followGuide({ ...guide, steps: guide.steps.slice(0, place) }, session, world.os);
    return fault === null ? { ...world, session, guide, stuck: guide.steps[place] ?? null } : null;
  }
  return null;
}

/** Null where no guide of the scenario's task leads to its failure. */
export function reproduceFailure(
  guides: readonly Flow[],
  world: PracticeWorld,
  prepare: (session: Session) => void = () => {},
): Reproduction | null {
  const { task, failure } = scenarios[world.scenario];
  if (isLogIn(world.scenario)) {
    const session = startSession(world.scenario, world.os);
    prepare(session);
    if (world.early) return { ...world, session, guide: null, stuck: null };
    session.act('portal', logIn);
    return { ...world, session, guide: null, stuck: null };
  }
  for (const guide of guides) {
    if (guide.facets.task !== task || guide.facets.os !== world.os) continue;
    const session = startSession(world.scenario, world.os);
    const walked = followGuide(guide, session, world.os);
    if (failure === null ? walked.fault === null : walked.fault !== null && shows(session, world))
      return { ...world, session, guide, stuck: walked.at };
  }
  return null;
}

/**
 * Goes through a guide, leaving out the log-in where Client Portal is open already. `persistent` is a person who tries
 * again whenever no answer comes.
 */
export function followGuide(guide: Flow, session: Session, os: Os, how: How = {}): Walk {
  return walk(guide, session, {
    ...(how.from ? { from: how.from.id } : {}),
    before: (step) => {
      const { screen } = step;
      how.before?.(step);
      if (how.persistent && session.showing()[os].screen === noAnswerScreen) session.act(os, retry);
      if (screen?.surface === activation.surface && screen.screen === activation.firstScreen)
        findActivation(session);
    },
    isDone: (step) => isLoggedIn(step, session),
    change: (action) =>
      action.verb === 'pick' && action.value === rightPin && isFirstPin(session, os)
        ? { ...action, value: usualPin(session.world) }
        : action,
  });
}

/** Logging in is left out where Client Portal is open already. */
export function isLoggedIn({ screen }: Step, session: Session): boolean {
  return (
    screen?.surface === 'portal' &&
    screen.screen === portal.loginScreen &&
    isPortalInUse(session.showing().portal)
  );
}

/** On an Android phone that has IB Key already, activating once more is found in the menu. */
function findActivation(session: Session): void {
  const { surface, from, through } = activation;
  if (session.showing()[surface].screen !== from) return;
  for (const control of through) session.act(surface, { verb: 'tap', control, value: null });
}

/** In the PIN scenarios the first PIN is the wrong one. */
function isFirstPin({ log }: Session, os: Os): boolean {
  return !log.some(({ on, action }) => on === os && action.verb === ('pick' satisfies Verb));
}

/** True when the phone shows the scenario's failure, and for no other reason. */
function shows({ showing, failure: reproduction }: Session, { scenario, os }: PracticeWorld): boolean {
  const { failure } = scenarios[scenario];
  if (failure === null) return false;
  const { shown, source } = failureOf(failure);
  const ref: ScreenRef | undefined = shown[os];
  return (
    ref !== undefined && showsScreen(showing()[os], ref) && (source === 'phone' || reproduction === failure)
  );
}

/** @example describeWorld({ scenario: 'code-used', os: 'iphone' }) // => '`code-used` on iphone' */
export function describeWorld({ scenario, os }: PracticeWorld): string {
  return `\`${scenario}\` on ${os}`;
}

interface How {
  from?: Step;
  persistent?: boolean;
  /** Called before each step. */
  before?: (step: Step) => void;
}
export interface PracticeWorld {
  scenario: ScenarioName;
  os: Os;
  /** True before anybody has logged in. */
  early?: boolean;
}
/** A session in which a failure shows. */
export interface Reproduction extends PracticeWorld {
  session: Session;
  /** The guide that was followed; null where the task was to log in. */
  guide: Flow | null;
  stuck: Step | null;
}
