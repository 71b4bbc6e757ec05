/** Finds out what shows at every step of an article; runs when the page is built. */
import { isDeepStrictEqual } from 'node:util';
import { standstill } from '../simulator/session.ts';
import type { Id } from '../surface.ts';
import type { PractisedArticle } from './guides.ts';
import { openLiveSession } from './live-session.ts';
import { openingAt } from './opening.ts';
import { type StepView, wholeView } from './step-view.ts';

/**
 * What shows at each step as a link opens it; not of those where more is to be told than what shows, and of those that
 * show a code which another second would have made another one.
 */
export function stepViews(article: PractisedArticle): Record<Id, StepView> {
  return Object.fromEntries(
    article.flow.steps.flatMap(({ id }) => {
      const view = stepView(article, id, 0);
      const holds = view && (!showsDigits(view) || isDeepStrictEqual(view, stepView(article, id, 1)));
      return holds ? [[id, view]] : [];
    }),
  );
}

function stepView(article: PractisedArticle, step: Id, now: number): StepView | null {
  const { flow } = article;
  const find = (id: Id) => (id === flow.id ? article : undefined);
  const { snapshot, notice } = openingAt({ guide: flow.id, step }, find, now);
  const session = openLiveSession(snapshot, standstill(now));
  const { time: _, world, ...view } = session.view();
  session.close();
  if (notice || view.guide?.coach.state !== 'on-way') return null;
  const { os, generation, showing, code, messagedCodes, digits, user, isWaiting, guide } = view;
  const { typed, waitsElsewhere, offersOther } = view;
  const own: StepView = {
    world: { scenario: world.scenario, os: world.os },
    ...{ os, generation, showing, code, messagedCodes, digits, user, isWaiting, coach: guide.coach },
    ...{ typed, waitsElsewhere, offersOther },
  };
  const { world: __, ...whole } = wholeView(own, flow, view.hash);
  return isDeepStrictEqual(whole, view) ? own : null;
}

function showsDigits({ code, messagedCodes, digits }: StepView): boolean {
  const all = [code, ...Object.values(messagedCodes), ...Object.values(digits).flatMap(Object.values)];
  return all.some((one) => one !== null);
}
