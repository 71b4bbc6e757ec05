import type { Step, Target } from '../../flow/types.ts';
import { findStep, isSame, toTarget, waysOn } from '../../flow/ways.ts';
import { flowsOf, type Library, stepAt } from '../targets.ts';

/**
 * The step that Back leads to for a reader who brings no trail: the nearest step before it in the article that leads
 * here, else one further down that does; for an article's first step the question that leads to the article. Null
 * where nothing leads here but troubles and links.
 */
export function backOf(articles: Library, target: Target): Target | null {
  const flow = articles[target.article]?.flow;
  if (!flow) return null;
  const at = flow.steps.findIndex((step) => step.id === target.step);
  const before = flow.steps.slice(0, at).findLast((step) => leadsTo(articles, step, target));
  const after = flow.steps.slice(at + 1).find((step) => leadsTo(articles, step, target));
  if (at === 0) return questionBefore(articles, target);
  const found = before ?? after;
  return found ? { article: flow.id, step: found.id } : null;
}

/**
 * The questions and answers by which a reader of the chooser came to a step, the first question first.
 * @example answersBefore(articles, { article: 'start', step: 'activate-iphone-entry' }).map(({ choice }) => choice) // => ['activate', 'iphone']
 */
export function answersBefore(articles: Library, target: Target): GivenAnswer[] {
  const passed: Target[] = [];
  const answers: GivenAnswer[] = [];
  let here = target;
  for (let before = backOf(articles, here); before; before = backOf(articles, here)) {
    const asked = before;
    if (passed.some((place) => isSame(place, asked))) break;
    passed.push(asked);
    const { way } = stepAt(articles, asked);
    const choice = way.kind === 'ask' ? way.choices.find(({ to }) => meets(articles, to, here)) : undefined;
    if (choice) answers.unshift({ at: asked, choice: choice.id });
    here = asked;
  }
  return answers;
}

function questionBefore(articles: Library, target: Target): Target | null {
  for (const { flow } of Object.values(articles)) {
    if (flow.kind !== 'chooser' || flow.id === target.article) continue;
    const question = flow.steps.find((step) => leadsTo(articles, step, target));
    if (question) return { article: flow.id, step: question.id };
  }
  return null;
}

function leadsTo(articles: Library, step: Step, target: Target): boolean {
  return waysOn(step).some((to) => meets(articles, to, target));
}

/** True when a way, which may name an article alone, ends at that step. */
function meets(articles: Library, way: Target, target: Target): boolean {
  const place = findStep(flowsOf(articles), way);
  return place !== null && isSame(toTarget(place), target);
}

interface GivenAnswer {
  at: Target;
  choice: string;
}
