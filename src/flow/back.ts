/** Where Back leads for a reader who brings no trail: to the steps from which the articles lead here. */
import { choicesOf, type Flows, findStep, isSame, toTarget, waysOn } from './graph.ts';
import type { Step, Target } from './types.ts';

/**
 * The nearest step before this one in the article that leads here, else one further down that does; for an article's
 * first step the question that leads to the article. Null where nothing leads here but troubles and links.
 */
export function backOf(flows: Flows, target: Target): Target | null {
  const place = findStep(flows, target);
  if (!place) return null;
  const { flow, step } = place;
  const at = flow.steps.indexOf(step);
  if (at === 0) return questionBefore(flows, target);
  const before = flow.steps.slice(0, at).findLast((other) => leadsHere(flows, other, target));
  const after = flow.steps.slice(at + 1).find((other) => leadsHere(flows, other, target));
  const found = before ?? after;
  return found ? { article: flow.id, step: found.id } : null;
}

/**
 * The questions and answers by which a reader of the chooser came to a step, the first question first.
 * @example answersBefore(flows, { article: 'start', step: 'activate-iphone-entry' }).map(({ choice }) => choice) // => ['activate', 'iphone']
 */
export function answersBefore(flows: Flows, target: Target): GivenAnswer[] {
  const passed: Target[] = [];
  const answers: GivenAnswer[] = [];
  let here = target;
  for (let asked = backOf(flows, here); asked; asked = backOf(flows, here)) {
    const at = asked;
    if (passed.some((place) => isSame(place, at))) break;
    passed.push(at);
    const step = findStep(flows, at)?.step;
    const choice = step && choicesOf(step).find(({ to }) => isHere(flows, to, here));
    if (choice) answers.unshift({ at, choice: choice.id });
    here = at;
  }
  return answers;
}

function questionBefore(flows: Flows, target: Target): Target | null {
  for (const flow of Object.values(flows)) {
    if (flow.kind !== 'chooser' || flow.id === target.article) continue;
    const question = flow.steps.find((step) => leadsHere(flows, step, target));
    if (question) return { article: flow.id, step: question.id };
  }
  return null;
}

function leadsHere(flows: Flows, step: Step, target: Target): boolean {
  return waysOn(step).some((to) => isHere(flows, to, target));
}

/** True when a way, which may name an article alone, ends at that step. */
function isHere(flows: Flows, way: Target, target: Target): boolean {
  const place = findStep(flows, way);
  return place !== null && isSame(toTarget(place), target);
}

interface GivenAnswer {
  at: Target;
  choice: string;
}
