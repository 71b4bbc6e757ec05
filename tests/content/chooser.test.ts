import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { choicesOf, findStep } from '../../src/flow/graph.ts';
import type { Step, Target } from '../../src/flow/types.ts';

const { flows } = readContent();
const chooser = Object.values(flows).find(({ kind }) => kind === 'chooser') ?? never();
const questions = chooser.steps.filter(({ way }) => way.kind === 'ask').map(({ id }) => id);

/** Every way through the chooser, up to the article or the ending that its last answer brings. */
const ways = waysFrom(chooser.steps[0] ?? never(), [], []);

test('the chooser asks more than once, and each question is met on some way', () => {
  const reproduction = new Set(ways.flatMap(({ asked }) => asked));
  expect(questions.length).toBeGreaterThan(3);
  expect([...reproduction].toSorted()).toEqual(questions.toSorted());
});

test.each(ways.map((way) => [way.answers.join(' > '), way] as const))(
  '%s ends in an article, or in an ending of the chooser',
  (_, { to }) => {
    const place = findStep(flows, to);
    expect(place, `${to.article}/${to.step}`).not.toBeNull();
    const isOwn = to.article === chooser.id;
    expect(isOwn ? place?.step.way.kind : place?.flow.kind).toMatch(
      isOwn ? /^end$/ : /^(guide|fix|reference)$/,
    );
  },
);

function waysFrom(step: Step, answers: readonly string[], asked: readonly string[]): Way[] {
  if (step.way.kind !== 'ask') return [{ answers, asked, to: { article: chooser.id, step: step.id } }];
  return choicesOf(step).flatMap(({ id, to }) => {
    const taken = [...answers, `${step.id}/${id}`];
    const next = to.article === chooser.id ? chooser.steps.find((own) => own.id === to.step) : undefined;
    return next
      ? waysFrom(next, taken, [...asked, step.id])
      : [{ answers: taken, asked: [...asked, step.id], to }];
  });
}

function never(): never {
  throw new Error('There is no chooser.');
}

interface Way {
  /** The answers, as `step/choice`. */
  answers: readonly string[];
  asked: readonly string[];
  to: Target;
}
