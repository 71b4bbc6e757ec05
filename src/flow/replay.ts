/** Goes a reader's trail again over the articles as they are today. */
import type { Id } from '../surface.ts';
import { chosen } from './answers.ts';
import { facetNames, siblingOf } from './facets.ts';
import { followAnswer, followBack, followPlace, start } from './follow.ts';
import { choicesOf, type Flows, findStep, isSame, next, questionOf, shortestWay, toTarget } from './graph.ts';
import { readTrail } from './trail.ts';
import type { Answer, Facet, QuestionId, Target, Trail } from './types.ts';

/**
 * The trail with everything in it that still holds: ids that moved are followed, what is unknown is left out, answers
 * that do not apply at present are parked. The reader stays where the trail says, if that place exists. Takes anything
 * as trail and never throws.
 */
export function replay(flows: Flows, trail: unknown): Replayed {
  const read = readTrail(trail);
  const { at, notice: atNotice } = followPlace(flows, read.trail.at);
  const known = [...read.trail.answers, ...read.trail.parked].map((answer) => followAnswer(flows, answer));
  const back = followBack(flows, at, read.trail.back);
  const answers = onePerQuestion([...impliedBy(flows, at), ...known.flatMap(({ answer }) => answer ?? [])]);
  const { path, applying, lacking } = findPath(flows, at, answers, back);
  const isBroken = read.broken || known.some(({ answer }) => answer === null);
  const hasMoved = atNotice === 'moved' || known.some(({ moved }) => moved);
  return {
    trail: {
      v: 1,
      at,
      answers: applying,
      parked: answers.filter((answer) => !applying.includes(answer)),
      back,
    },
    path,
    notice: atNotice === 'unknown' ? 'unknown' : hasMoved ? 'moved' : isBroken ? 'dropped' : null,
    lacking,
  };
}

/**
 * Gives one answer anew. Later answers that still apply are kept and the others parked, so that they come back when
 * the change is undone. The reader goes on at the first step that the change brings: a question that was not asked
 * before, or something to do; stays in place where it brings none; and, for a facet of a guide, takes the same step
 * of the sibling guide.
 */
export function changeAnswer(flows: Flows, trail: unknown, changed: Answer): Replayed {
  const before = replay(flows, trail);
  const { at, answers, parked } = before.trail;
  const others = [...answers, ...parked].filter(({ question }) => question !== changed.question);
  const after = { ...before.trail, answers: [changed, ...others], parked: [] };
  return replay(flows, { ...after, at: afterChange(flows, before, changed, after.answers) ?? at });
}

function afterChange(
  flows: Flows,
  before: Replayed,
  changed: Answer,
  answers: readonly Answer[],
): Target | null {
  const { at } = before.trail;
  const isFacet = !changed.question.includes('/');
  const sibling = isFacet ? siblingOf(flows, at, changed.question as Facet, changed.choice) : null; // without a slash it is a facet
  if (sibling) return sibling;
  const asked = before.path.findLast((target) => questionAt(flows, target) === changed.question);
  const main = walk(flows, { article: start, step: null }, answers);
  const leadsThere = main.path.some((target) => asked && isSame(target, asked));
  const { path, used } =
    leadsThere || asked?.article !== at.article
      ? main
      : walk(flows, { article: at.article, step: null }, answers);
  const isAnswered = (target: Target) => used.some(({ question }) => question === questionAt(flows, target));
  const fresh = path.find((target) => !before.path.some((old) => isSame(old, target)) && !isAnswered(target));
  return fresh ?? (path.some((target) => isSame(target, at)) ? at : (path.at(-1) ?? null));
}

function questionAt(flows: Flows, target: Target): QuestionId | null {
  const step = findStep(flows, target)?.step;
  return step ? questionOf(step) : null;
}

/** Where a way leads that is gone from `origin` on with these answers, as far as they carry. */
export function walk(flows: Flows, origin: Target, answers: readonly Answer[]): Walk {
  const path: Target[] = [];
  const used: Answer[] = [];
  let to: Target | null = origin;
  for (let place = findStep(flows, to); place; place = to && findStep(flows, to)) {
    const here = toTarget(place);
    if (path.some((target) => isSame(target, here))) break;
    path.push(here);
    const { step } = place;
    const answer = answers.find(
      ({ question, choice }) => question === questionOf(step) && chosen(choicesOf(step), choice),
    );
    if (answer) used.push(answer);
    to = next(step, (choices) => answer && chosen(choices, answer.choice));
  }
  return { path, used, lacking: to && !Object.hasOwn(flows, to.article) ? [to.article] : [] };
}

/** How the reader came to be here, and the answers that count on the way and beyond. */
function findPath(flows: Flows, at: Target, answers: readonly Answer[], back: readonly Target[]) {
  const main = walk(flows, { article: start, step: null }, answers);
  const own = walk(flows, { article: at.article, step: null }, answers);
  const beyond = walk(flows, at, answers);
  const from = back.at(-1);
  const before = from ? upTo(main.path, from) : null;
  const path = upTo(main.path, at) ??
    bridge(flows, main.path, at) ?? [
      ...(before ?? []),
      ...(upTo(own.path, at) ?? bridge(flows, own.path, at) ?? [at]),
    ];
  const used = new Set([...main.used, ...own.used, ...beyond.used]);
  const lacking = [...new Set([main, own, beyond].flatMap((walked) => walked.lacking))];
  return { path, applying: [...used], lacking };
}

function upTo(path: readonly Target[], at: Target): Target[] | null {
  const index = path.findIndex((target) => isSame(target, at));
  return index === -1 ? null : path.slice(0, index + 1);
}

/** A path whose answers end too early, taken on to a step of the same article by the shortest way. */
function bridge(flows: Flows, path: readonly Target[], at: Target): Target[] | null {
  const from = path.findLastIndex(({ article }) => article === at.article);
  const last = path[from];
  const way = last && shortestWay(flows, last, at);
  return way ? [...path.slice(0, from + 1), ...way] : null;
}

/** Standing in a guide answers the questions for its facets. */
function impliedBy(flows: Flows, at: Target): Answer[] {
  const facets = findStep(flows, at)?.flow.facets ?? {};
  return facetNames.flatMap((question) => {
    const choice = facets[question];
    return choice === undefined ? [] : [{ question, choice }];
  });
}

function onePerQuestion(answers: readonly Answer[]): Answer[] {
  return answers.filter(
    ({ question }, index) => answers.findIndex((other) => other.question === question) === index,
  );
}

export interface Replayed {
  trail: Trail;
  /** The steps from the first question to the reader's place, that included. */
  path: Target[];
  /** What to tell the reader: the place moved, it is unknown, or some answers no longer exist. */
  notice: 'moved' | 'unknown' | 'dropped' | null;
  /** Articles that the reader's ways lead into and that are not among the flows. */
  lacking: Id[];
}

interface Walk {
  path: Target[];
  used: Answer[];
  lacking: Id[];
}
