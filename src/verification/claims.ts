/** Which answers to a question are true in a world: each states what it claims, and that is asked of the session. */
import { scenarios } from '../enrollment/scenarios.ts';
import type { Choice, Flow, Step } from '../flow/types.ts';
import type { Session } from '../simulator/session-contract.ts';
import { troubleShown } from '../simulator/trouble.ts';
import type { Id, Surface } from '../surface.ts';
import { isCured } from './cured.ts';
import type { Reproduction } from './reproduce-failure.ts';
import { isSo } from './stated.ts';

/**
 * The choices that are true after a step was done, in the order of the article. A choice that claims nothing is the
 * reader's own to know or to want: it counts where nothing claimed is so, and where the step asks nothing of the world;
 * once what is wrong is named, only if it leads to another article.
 */
export function trueChoices(step: Step, situation: Situation): Choice[] {
  const { way, screen, does } = step;
  if (way.kind !== 'ask') return [];
  if (way.question === 'os') return way.choices.filter(({ value }) => value === situation.reproduction.os);
  const on = screen?.surface ?? null;
  const isOther = (claim: string) =>
    claim === solved ? isSolved(situation, on) : troublesOf(situation).has(claim);
  const so = way.choices.filter((choice) => isClaimed(choice) && isSo(choice, situation.session, isOther));
  const asksReader = screen === null && does.length === 0;
  const isOpen = (choice: Choice) =>
    choice.claims?.includes(unsolved) ? so.length === 0 && !situation.cured() : !isClaimed(choice);
  const isWrong = (claim: string) => troublesOf(situation).has(claim);
  const isNamed = so.some(({ claims = [] }) => claims.some(isWrong));
  const counts = ({ to }: Choice) =>
    so.length === 0 || (asksReader && !(isNamed && to.article === situation.flow.id));
  return way.choices.filter((choice) => so.includes(choice) || (isOpen(choice) && counts(choice)));
}

/** True where a choice says of a world when it is so. */
function isClaimed({ screen, claims }: Choice): boolean {
  return screen !== undefined || (claims !== undefined && !claims.includes(unsolved));
}

/** True when what an article is for is done: nothing shows a failure, and what the failure had stopped works. */
export function isSolved({ session, reproduction, cured }: Situation, on: Surface | null): boolean {
  const { os } = reproduction;
  const shown = on === os ? troubleShown(session.showing(), session.world, os, session.failure) : null;
  return shown === null && cured();
}

/** A moment in which a question is answered. */
export function createSituation({ flow, reproduction, alone }: Exploration, session: Session): Situation {
  let known: boolean | null = null;
  const cured = () => {
    known ??= isCured({ ...reproduction, session: session.fork() }, { afterFix: true, wholly: alone });
    return known;
  };
  return { flow, reproduction, session, cured };
}

/** What goes wrong at present: what was met until it is cured, and what the screens show. */
function troublesOf({ session, reproduction, cured }: Situation): ReadonlySet<Id> {
  const { failure } = scenarios[reproduction.scenario];
  const shown = [session.failure, null].map((last) =>
    troubleShown(session.showing(), session.world, reproduction.os, last),
  );
  return new Set([...shown, failure !== null && !cured() ? failure : null].filter((name) => name !== null));
}

/** Nothing is wrong any more. */
const solved = 'solved';
/** None of what the other answers claim is so, and the trouble is still there. */
const unsolved = 'unsolved';

/** An article in a world in which its trouble was reproduced. */
export interface Exploration {
  flow: Flow;
  flows: readonly Flow[];
  reproduction: Reproduction;
  /** True where nothing but the scenario's own trouble is the case. */
  alone: boolean;
}

interface Situation {
  flow: Flow;
  session: Session;
  reproduction: Reproduction;
  /** True when the failure that was met is gone. */
  cured: () => boolean;
}
