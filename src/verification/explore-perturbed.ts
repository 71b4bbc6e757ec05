/** Looks for the worlds in which the answers are true that no scenario takes by itself: something else is the case besides. */
import { stepOf } from '../flow/graph.ts';
import type { Choice, Flow, Step } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import { createSituation, type Exploration, trueChoices } from './claims.ts';
import { simulatedChoices } from './coverage.ts';
import { destinationOf, explore, type Path, perform, take } from './explore.ts';
import { double, endPerturbation, initial, type Perturbation, perturb, single } from './perturbations.ts';
import { enterArticle, type PracticeWorld, type Reproduction } from './reproduce-failure.ts';

/**
 * Lets every coincidence come in at the questions that have an answer left, then where the article is entered. Returns
 * in how many more worlds an answer was found to be true.
 */
export function explorePerturbed(scope: Scope, worlds: readonly PracticeWorld[], seen: Record): number {
  let found = 0;
  let tried = 0;
  const atQuestions = (coincidences: readonly Perturbation[][], from: number) => {
    for (tried = from; tried < seen.asked.length; tried++)
      for (const together of coincidences) found += askAgain(scope, seen.asked[tried], together, seen);
  };
  atQuestions(single, 0);
  for (const together of initial) {
    for (const world of worlds) {
      if (seen.missing.size === 0) return found;
      found += enterWith(scope, world, together, seen);
      atQuestions(single, tried);
    }
  }
  atQuestions(double, 0);
  return found;
}

/** Asks a question once more, something having come in just before its step is done. */
function askAgain(
  scope: Scope,
  question: Question | undefined,
  together: Perturbation[],
  seen: Record,
): number {
  if (!question || !hasMissing(seen, question.step)) return 0;
  const { step, reproduction, path } = question;
  const session = question.session.fork();
  const surface = step.screen?.surface ?? reproduction.os;
  if (!perturb(together, session, surface === 'portal' ? reproduction.os : surface)) return 0;
  const exploration: Exploration = { ...scope, reproduction, alone: false };
  const performed = perform(exploration, step, session, path);
  endPerturbation(together, session);
  if (performed.fault !== null) return 0;
  const done = { ...performed.path, seen: [...path.seen, step.id] };
  return trueChoices(step, createSituation(exploration, session))
    .filter((choice) => seen.missing.has(`${step.id}/${choice.id}`))
    .filter((choice) => !isSolvedByPerturbation(step, choice, together, exploration))
    .reduce(
      (found, choice) =>
        found + keep(seen, reproduction, take(exploration, step, choice, session.fork(), done)),
      0,
    );
}

/** Comes to the article once more, something else being the case. */
function enterWith(scope: Scope, world: PracticeWorld, together: Perturbation[], seen: Record): number {
  const { flow, flows } = scope;
  let differs = false;
  const reproduction = enterArticle(flow, flows, world, (session) => {
    differs = perturb(together, session, world.os);
  });
  if (reproduction === null || !differs) return 0;
  return keep(
    seen,
    reproduction,
    explore({ ...scope, reproduction, alone: false }, stepOf(flow, null), reproduction.session),
  );
}

/** True where what came in, and not what the step says, would have solved it. What no screen shows is done by hand. */
function isSolvedByPerturbation(
  step: Step,
  choice: Choice,
  together: Perturbation[],
  exploration: Exploration,
): boolean {
  const { way } = destinationOf(choice.to, exploration);
  const isSolved = way.kind === 'end' && way.ending !== 'contact';
  const isOffScreen = step.screen === null && step.does.length === 0;
  return isSolved && !isOffScreen && together.some(({ kind }) => kind !== 'hold');
}

/** Keeps the ways that hold what they say, where they take an answer that was missing. */
function keep(seen: Record, reproduction: Reproduction, paths: readonly Path[]): number {
  const good = paths.filter(
    ({ fault, taken }) => fault === null && taken.some((name) => seen.missing.has(name)),
  );
  note(seen, reproduction, good);
  return good.length > 0 ? 1 : 0;
}

/** Takes down what was done, and the questions that came up. */
export function note(seen: Record, reproduction: Reproduction | null, paths: readonly Path[]): void {
  for (const { performed, taken, asked } of paths) {
    for (const id of performed) seen.performed.add(id);
    for (const name of taken) seen.missing.delete(name);
    for (const question of reproduction ? asked : []) {
      const isKnown = seen.asked.some(
        (one) =>
          one.step === question.step &&
          one.reproduction.scenario === reproduction?.scenario &&
          one.reproduction.os === reproduction.os,
      );
      if (reproduction && !isKnown) seen.asked.push({ ...question, reproduction });
    }
  }
}

export function createRecord(flow: Flow): Record {
  const simulated = simulatedChoices(flow);
  return { simulated, missing: new Set(simulated), performed: new Set(), asked: [] };
}

function hasMissing({ missing }: Record, { id, way }: Step): boolean {
  return way.kind === 'ask' && way.choices.some((choice) => missing.has(`${id}/${choice.id}`));
}

/** What was performed of an article so far. */
export interface Record {
  /** The choices that have to be taken, as `step/choice`. */
  simulated: readonly string[];
  missing: Set<string>;
  performed: Set<Id>;
  /** Questions in the moments in which they were asked. */
  asked: Question[];
}

type Question = Path['asked'][number] & { reproduction: Reproduction };

type Scope = Pick<Exploration, 'flow' | 'flows'>;
