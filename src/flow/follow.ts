/** Places and answers of an earlier edition of the site, as they are today. */
import { chosen } from './answers.ts';
import { type Flows, findStep, isSame, toTarget } from './graph.ts';
import { parseTarget } from './targets.ts';
import type { Answer, QuestionId, Step, Target } from './types.ts';

/** The article whose questions come before all others. */
export const start = 'start';

/** A place as it is today: through earlier ids of a step, else the article's first step, else the first article. */
export function followPlace(
  flows: Flows,
  target: Target,
): { at: Target; notice: 'moved' | 'unknown' | null } {
  const place = findStep(flows, target);
  if (place) return { at: toTarget(place), notice: null };
  const moved = stepThatWas(flows, target);
  if (moved) return { at: { article: target.article, step: moved.id }, notice: 'moved' };
  const movedTo = placeThatWas(flows, target);
  if (movedTo) {
    const { at, notice } = followPlace(flows, movedTo);
    return { at, notice: notice ?? 'moved' };
  }
  const [firstFlow] = Object.values(flows);
  const nearby =
    findStep(flows, { article: target.article, step: null }) ??
    findStep(flows, { article: start, step: null }) ??
    findStep(flows, { article: firstFlow?.id ?? '', step: null });
  return { at: nearby ? toTarget(nearby) : target, notice: 'unknown' };
}

/** An answer as it is today; null where nobody asks this question any more or the answer is not offered. */
export function followAnswer(
  flows: Flows,
  { question, choice }: Answer,
): { answer: Answer | null; moved: boolean } {
  const { article, step } = parseTarget(question);
  const place = step === null ? null : followPlace(flows, { article, step });
  const moved = place?.notice === 'moved';
  const id: QuestionId = moved ? `${place.at.article}/${place.at.step ?? ''}` : question;
  const asking = Object.values(flows).flatMap(({ steps }) =>
    steps.filter((candidate) => asks(candidate, id)),
  );
  const isOffered = asking.some(({ way }) => way.kind === 'ask' && chosen(way.choices, choice));
  return { answer: isOffered ? { question: id, choice } : null, moved };
}

function asks({ way }: Step, question: QuestionId): boolean {
  return way.kind === 'ask' && way.question === question;
}

function stepThatWas(flows: Flows, { article, step }: Target): Step | undefined {
  const flow = Object.hasOwn(flows, article) ? flows[article] : undefined;
  return step === null ? undefined : flow?.steps.find(({ was }) => was.includes(step));
}

/** Where a place of an article that moved is, by the step's own entry or else by its article's. */
function placeThatWas(flows: Flows, target: Target): Target | null {
  const moves = Object.values(flows).flatMap(({ id, was = [] }) => was.map((move) => ({ id, ...move })));
  const own = moves.find(({ from }) => isSame(from, target));
  const whole = own ?? moves.find(({ from }) => isSame(from, { article: target.article, step: null }));
  return whole ? { article: whole.id, step: whole.to ?? (own ? null : target.step) } : null;
}

/** The steps to return to that still exist; being back in an article ends the excursions made from it. */
export function followBack(flows: Flows, at: Target, back: readonly Target[]): Target[] {
  const followed = back
    .map((target) => followPlace(flows, target))
    .filter(({ notice }) => notice !== 'unknown');
  const places = followed.map((place) => place.at);
  const returned = places.findIndex(({ article }) => article === at.article);
  return returned === -1 ? places : places.slice(0, returned);
}
