/** Walks through an article in a practice world, step by step, doing what each step says on the screen it names. */
import { holds, isWorldFact } from '../enrollment/facts.ts';
import { next, stepIn, stepOf } from '../flow/graph.ts';
import type { Flow, Step, Target } from '../flow/types.ts';
import { isHomeScreen } from '../landmarks.ts';
import type { Session } from '../simulator/session-contract.ts';
import { type Action, formatScreenRef, type Id, type ScreenRef, showsScreen } from '../surface.ts';
import { type Finding, fault } from './faults.ts';
import { isSo } from './stated.ts';

/** Performs steps from the given one on, until an end, a way out of the article, or a step that cannot be done. */
export function walk(flow: Flow, session: Session, options: WalkOptions = {}): Walk {
  const walked: Walk = {
    performed: [],
    passed: [],
    taken: [],
    at: stepOf(flow, null),
    left: null,
    fault: null,
  };
  let step: Step | null = stepOf(flow, options.from ?? null);
  for (let count = 0; step !== null; count++) {
    walked.at = step;
    if (count > flow.steps.length) return { ...walked, fault: fault('circle') };
    options.before?.(step);
    const found = options.isDone?.(step) ? null : performStep(step, session, walked, options);
    if (found !== null) return { ...walked, fault: found };
    const onward = goOn(flow, step, session, walked);
    if (onward.fault !== undefined) return { ...walked, fault: onward.fault };
    walked.left = onward.left ?? null;
    step = onward.step ?? null;
  }
  return walked;
}

/** What the screen shows where a step wants another one; null where the step can be done. */
export function performStep(
  step: Step,
  session: Session,
  walked: Pick<Walk, 'performed' | 'passed'>,
  options: WalkOptions = {},
): Finding | null {
  const { screen, does } = step;
  if (screen === null) return null;
  bringHome(screen, session);
  const shown = session.showing()[screen.surface];
  if (!showsScreen(shown, screen)) {
    if (step.onlyIfShown) {
      walked.passed.push(step.id);
      return null;
    }
    return fault('other-screen', formatScreenRef(screen), formatScreenRef(shown));
  }
  for (const stated of does) {
    const action = options.change?.(stated) ?? stated;
    const before = formatScreenRef(session.showing()[screen.surface]);
    const outcome = session.act(screen.surface, action);
    if (outcome === 'not-offered') return fault('not-offered', inWords(action), before);
    if (outcome === 'nothing-happened') return fault('no-change', inWords(action), before);
  }
  walked.performed.push(step.id);
  return null;
}

/** A phone can always be brought back to its home screen. */
function bringHome(ref: ScreenRef, session: Session): void {
  const { surface } = ref;
  if (surface !== 'portal' && isHomeScreen(ref) && !isHomeScreen(session.showing()[surface]))
    session.goHome(surface);
}

function goOn(flow: Flow, step: Step, session: Session, walked: Walk): Next {
  const { way } = step;
  if (way.kind === 'end') {
    const broken = way.leaves.find((fact) => !isWorldFact(fact) || !holds(session.world, fact));
    return broken === undefined ? {} : { fault: fault('broken-promise', broken) };
  }
  const to = next(step, (choices) => {
    const choice = choices.find((one) => isSo(one, session)) ?? null;
    if (choice) walked.taken.push(`${step.id}/${choice.id}`);
    return choice;
  });
  if (to !== null) return enter(flow, to);
  if (way.kind === 'section') return {};
  const shown = step.screen ? formatScreenRef(session.showing()[step.screen.surface]) : 'no screen';
  return { fault: fault('no-answer-shows', shown) };
}

function enter(flow: Flow, to: Target): Next {
  const step = stepIn(flow, to);
  return step ? { step } : { left: to };
}

function inWords({ verb, control, value }: Action): string {
  return [verb, control, value].filter((part) => part !== null).join(' ');
}

interface WalkOptions {
  /** The step to begin with; the first where left out. */
  from?: Id;
  /** Called before each step. */
  before?: (step: Step) => void;
  /** True where the step was done before, or in another way. */
  isDone?: (step: Step) => boolean;
  /** What the person does instead of what the step tells. */
  change?: (action: Action) => Action;
}

export interface Walk {
  performed: Id[];
  /** Steps that the phone did not ask for. */
  passed: Id[];
  /** Choices, as `step/choice`. */
  taken: string[];
  /** The last step that was tried. */
  at: Step;
  /** Where the article handed over to another one; null where it ended or failed. */
  left: Target | null;
  fault: Finding | null;
}

type Next = { step?: Step | null; left?: Target; fault?: Finding };
