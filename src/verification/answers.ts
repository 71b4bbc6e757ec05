/**
 * Which answers to a question are true in a world. Evidence is what the answer leads to: the screen of its step, the
 * failure that its step cures, an end, or the worlds of the article that it leads into.
 */
import { createWorld } from '../enrollment/create-world.ts';
import type { FailureName } from '../enrollment/failures.ts';
import { scenarios } from '../enrollment/scenarios.ts';
import { osOf } from '../flow/facets.ts';
import type { Choice, Flow, Step, Target } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Session } from '../simulator/session-contract.ts';
import { troubleShown } from '../simulator/trouble.ts';
import { formatScreenRef, type Id, type Os, type ScreenRef, type Surface, showsScreen } from '../surface.ts';
import { isCured } from './cured.ts';
import { type Evidence, evidenceOf, flowNamed } from './evidence.ts';
import { practiceOf } from './perform-guide.ts';
import type { Reproduction } from './reproduce-failure.ts';

/** The choices that are true after a step was done, in the order of the article. */
export function trueChoices(step: Step, situation: Situation): Choice[] {
  const { way } = step;
  if (way.kind !== 'ask') return [];
  const judged = judgeAll(step, way.choices, situation, 0);
  const those = (...verdicts: readonly Verdict[]) =>
    judged.filter(({ verdict }) => verdicts.includes(verdict)).map(({ choice }) => choice);
  const asksReader = step.screen === null && step.does.length === 0;
  const named = those('named');
  const seen = those('named', 'true');
  const beyond = those('named', 'true', 'beyond');
  const rest = those('open', 'last');
  if (!asksReader) return [seen, beyond, rest].find((choices) => choices.length > 0) ?? [];
  if (beyond.length === 0) return rest;
  // What is wrong has been named; what else the reader knows or wants leads elsewhere.
  const own = those('open').filter(({ to }) => named.length === 0 || to.article !== situation.flow.id);
  return way.choices.filter((choice) => beyond.includes(choice) || own.includes(choice));
}

/** True when what an article is for is done: nothing shows a failure, and what the failure had stopped works. */
export function isSolved({ session, reproduction, cured }: Situation, on: Surface | null): boolean {
  const shown =
    on === reproduction.os
      ? troubleShown(session.showing(), session.world, reproduction.os, lastOf(session))
      : null;
  return shown === null && cured();
}

/** A moment in which a question is answered. */
export function createSituation(
  { flow, flows, reproduction, alone }: Exploration,
  session: Session,
): Situation {
  let known: boolean | null = null;
  const cured = () => {
    known ??= isCured({ ...reproduction, session: session.fork() }, { afterFix: true, wholly: alone });
    return known;
  };
  return { flow, flows, reproduction, session, cured };
}

function judgeAll(
  step: Step,
  choices: readonly Choice[],
  situation: Situation,
  depth: number,
): { choice: Choice; verdict: Verdict }[] {
  const found = choices.map((choice) => ({ choice, evidence: evidenceOf(choice.to, situation) }));
  // What all answers share decides nothing.
  const alike = new Set(found.map(({ evidence }) => evidence.cures.toSorted().join())).size === 1;
  return found.map(({ choice, evidence }) => ({
    choice,
    verdict: judge(choice, step, situation, { ...evidence, cures: alike ? [] : evidence.cures }, depth),
  }));
}

function judge(choice: Choice, step: Step, situation: Situation, found: Evidence, depth: number): Verdict {
  const { way } = step;
  if (way.kind === 'ask' && way.question === 'os')
    return choice.value === situation.reproduction.os ? 'true' : 'false';
  const target = flowNamed(situation, choice.to.article);
  const only = osOf(target);
  if (only !== undefined && isForAnotherTask(target) && only !== situation.reproduction.os) return 'false';
  // To begin another task is what the reader wants.
  if (target !== situation.flow && isForAnotherTask(target)) return 'open';
  const evidence: Verdict[] = [];
  if (found.phone !== null && found.phone !== phoneOf(target, situation)) return 'false';
  if (found.home !== null && !isAtHome(found.home, situation)) return 'false';
  if (found.cures.length > 0)
    evidence.push(found.cures.some((name) => troubles(situation).has(name)) ? 'named' : 'false');
  if (found.screen && !isSame(found.screen, step.screen))
    evidence.push(
      showsScreen(situation.session.showing()[found.screen.surface], found.screen) ? 'true' : 'false',
    );
  if (found.ending === 'contact') evidence.push(situation.cured() ? 'false' : 'last');
  else if (found.ending && (depth === 0 || found.screen))
    evidence.push(isSolved(situation, step.screen?.surface ?? null) ? 'true' : 'false');
  if (found.question && depth < 3) {
    const inside = { ...situation, flow: found.question.flow };
    const { step: asking } = found.question;
    const choices = asking.way.kind === 'ask' ? asking.way.choices : [];
    const judged = judgeAll(asking, choices, inside, depth + 1);
    evidence.push(best(judged.map(({ verdict }) => verdict)));
  }
  if (target !== situation.flow && isFirst(choice.to, target)) evidence.push(isAbout(target, situation));
  return worst(evidence);
}

/** True for a guide to anything but a log-in. */
function isForAnotherTask({ kind, practice }: Flow): boolean {
  const names = practiceOf(practice);
  return kind === 'guide' && names.length > 0 && names.every((name) => scenarios[name].task !== 'log-in');
}

/** True unless the phone, brought back to its home screen, would show another one: with the app on it, or without. */
function isAtHome(home: ScreenRef, { session, reproduction: { os } }: Situation): boolean {
  if (home.surface !== os) return true;
  const fork = session.fork();
  fork.goHome(os);
  const shown = fork.showing()[os];
  fork.close();
  return !isHomeScreen(shown) || showsScreen(shown, home);
}

/** The phone that an article speaks of: the one in the reader's hand, or the other. */
function phoneOf(target: Flow, { reproduction }: Situation): Os {
  const other: Os = reproduction.os === 'iphone' ? 'android' : 'iphone';
  return isAboutOtherPhone(target) ? other : reproduction.os;
}

/** True for an article in whose worlds IB Key is active on the phone that is not in the reader's hand. */
function isAboutOtherPhone({ practice }: Flow): boolean {
  const names = practiceOf(practice);
  const isElsewhere = (name: (typeof names)[number]) => {
    const { users, os } = createWorld(name, { now: 0 });
    return (
      scenarios[name].task !== 'move' && users.some(({ activeOn }) => activeOn !== null && activeOn !== os)
    );
  };
  return names.length > 0 && names.every(isElsewhere);
}

function isFirst({ step }: Target, { steps }: Flow): boolean {
  return step === null || step === steps[0]?.id;
}

/** Whether an article is about this world: it names the scenario, or one in which the same goes wrong. */
function isAbout(target: Flow, situation: Situation): Verdict {
  const names = practiceOf(target.practice);
  if (names.length === 0) return 'open';
  const reproduction = troubles(situation);
  const isNamed = names.some((name) => {
    const { failure } = scenarios[name];
    return failure === null ? name === situation.reproduction.scenario : reproduction.has(failure);
  });
  if (isNamed) return 'named';
  // What no screen shows, the reader knows.
  return names.every((name) => scenarios[name].failure === null) ? 'open' : 'false';
}

/** What goes wrong at present: what was met until it is cured, and what the screens show. */
function troubles({ session, reproduction, cured }: Situation): ReadonlySet<Id> {
  const { failure } = scenarios[reproduction.scenario];
  const shown = [lastOf(session), null].map((last) =>
    troubleShown(session.showing(), session.world, reproduction.os, last),
  );
  return new Set([...shown, failure !== null && !cured() ? failure : null].filter((name) => name !== null));
}

function lastOf({ failure }: Session): FailureName | null {
  return failure;
}

function isSame(one: ScreenRef, other: ScreenRef | null): boolean {
  return other !== null && formatScreenRef(one) === formatScreenRef(other);
}

/** All evidence has to agree. */
function worst(evidence: readonly Verdict[]): Verdict {
  return (
    (['false', 'last', 'named', 'true', 'beyond'] as const).find((one) => evidence.includes(one)) ?? 'open'
  );
}

/** Of several ways on, one has to be true. */
function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.some((one) => one === 'named' || one === 'true' || one === 'beyond')) return 'beyond';
  return (['open', 'last'] as const).find((one) => verdicts.includes(one)) ?? 'false';
}

/**
 * - `true`, `false`: a screen that shows, or does not; a trouble that is gone, or is not
 * - `named`: it leads to what is wrong in this world
 * - `beyond`: one of these is so of an answer to the next question
 * - `last`: true where nothing else is, as asking for help is
 * - `open`: nothing in the practice world decides; at a question to the reader, what the reader knows or wants
 */
type Verdict = 'named' | 'true' | 'beyond' | 'false' | 'last' | 'open';

/** An article in a world in which its trouble was reproduction. */
export interface Exploration {
  flow: Flow;
  flows: readonly Flow[];
  reproduction: Reproduction;
  /** True where nothing but the scenario's own trouble is the case. */
  alone: boolean;
}

export interface Situation extends Omit<Exploration, 'alone'> {
  session: Session;
  /** True when the failure that was met is gone. */
  cured: () => boolean;
}
