/** Where an answer leads, told from the steps alone. */
import { next, stepIn, stepOf } from '../flow/graph.ts';
import type { Ending, Flow, Step, Target } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Session } from '../simulator/session-contract.ts';
import type { Id, Os, ScreenRef } from '../surface.ts';
import { isLoggedIn, type Reproduction } from './reproduce-failure.ts';

/** What an answer leads to, as far as it can be seen without doing anything. */
export function evidenceOf(to: Target, situation: Sight): Evidence {
  const evidence: Evidence = {
    phone: null,
    screen: null,
    home: null,
    cures: [],
    ending: null,
    question: null,
  };
  const { flow, step: first } = destinationOf(to, situation);
  const seen: Step[] = [];
  let step: Step = first;
  for (let acts = false; !seen.includes(step); ) {
    seen.push(step);
    const done = isLoggedIn(step, situation.session);
    // What a step cures that comes only where the phone asks is not why one takes the answer.
    if (!step.onlyIfShown) evidence.cures.push(...step.cures);
    if (!acts && !done && step.screen) {
      if (step.screen.surface !== 'portal') evidence.phone ??= step.screen.surface;
      if (isHomeScreen(step.screen)) evidence.home ??= step.screen;
      else evidence.screen ??= step.screen;
    }
    acts ||= step.does.length > 0 && !done;
    const { way } = step;
    if (way.kind === 'end' && !acts) evidence.ending = way.ending;
    if (way.kind === 'ask' && !asksForPhone(step) && !acts && evidence.screen === null)
      evidence.question = { flow, step };
    const to = next(step, (choices) =>
      asksForPhone(step) ? choices.find(({ value }) => value === situation.reproduction.os) : null,
    );
    const after = to && stepIn(flow, to);
    if (!after) break;
    step = after;
  }
  return evidence;
}

function asksForPhone({ way }: Step): boolean {
  return way.kind === 'ask' && way.question === 'os';
}

export function destinationOf(
  { article, step }: Target,
  { flows }: Pick<Sight, 'flows'>,
): { flow: Flow; step: Step } {
  const flow = flowNamed({ flows }, article);
  return { flow, step: stepOf(flow, step) };
}

export function flowNamed({ flows }: Pick<Sight, 'flows'>, id: Id): Flow {
  const flow = flows.find((row) => row.id === id);
  if (!flow) throw new Error(`There is no article \`${id}\`.`);
  return flow;
}

export interface Evidence {
  /** The phone on which it goes on. */
  phone: Os | null;
  screen: ScreenRef | null;
  /** The home screen to begin at, which says whether the app is there. */
  home: ScreenRef | null;
  cures: Id[];
  ending: Ending | null;
  question: { flow: Flow; step: Step } | null;
}

interface Sight {
  flows: readonly Flow[];
  reproduction: Reproduction;
  session: Session;
}
