import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { answerOf } from '../../src/flow/answers.ts';
import { findStep, waysOn } from '../../src/flow/graph.ts';
import { changeAnswer, replay, walk } from '../../src/flow/replay.ts';
import { newTrail } from '../../src/flow/trail.ts';
import type { Answer, Choice, Flow, QuestionId, Target, Trail } from '../../src/flow/types.ts';

const { flows } = readContent();

/** Every place a reader can stand, and every question that can be asked there. */
const places = Object.values(flows).flatMap(({ id, steps }) =>
  steps.map((step) => ({ article: id, step: step.id })),
);

/** A reader who answers the first question and goes straight on. */
const plainJourneys = fc.array(fc.nat(1000), { maxLength: 40 }).map((turns) =>
  travel(
    { article: 'start', step: null },
    turns.map((turn) => turn * 9 + 1),
  ),
);

/** A reader who sets out anywhere, goes on by chance, and turns aside to a trouble now and then. */
const journeys = fc
  .record({
    from: fc.constantFrom<Target>({ article: 'start', step: null }, ...places),
    turns: fc.array(fc.nat(1000), { maxLength: 40 }),
  })
  .map(({ from, turns }) => travel(from, turns));

const answers: fc.Arbitrary<Answer> = fc.constantFrom(
  ...places.flatMap((at) => {
    const question = questionAt(at);
    return question ? question.choices.map((choice) => answerOf(question.question, choice)) : [];
  }),
);

describe('for any journey', () => {
  test('replaying it gives the same trail, however often', () => {
    fc.assert(
      fc.property(journeys, (trail) => {
        const once = replay(flows, trail);
        expect(once.notice).toBeNull();
        expect(once.trail.at).toEqual(findPlace(trail.at));
        const twice = replay(flows, once.trail);
        expect(twice).toEqual(once);
      }),
    );
  });

  test('the path ends where the reader is and never passes a step twice', () => {
    fc.assert(
      fc.property(journeys, (trail) => {
        const { path, trail: replayed } = replay(flows, trail);
        expect(path.at(-1)).toEqual(replayed.at);
        expect(new Set(path.map(spell)).size).toBe(path.length);
      }),
    );
  });

  test('no answer is lost: it applies or is parked', () => {
    fc.assert(
      fc.property(journeys, (trail) => {
        const { trail: replayed } = replay(flows, trail);
        const kept = questionsOf([...replayed.answers, ...replayed.parked]);
        for (const question of questionsOf(trail.answers)) expect(kept).toContain(question);
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });
});

describe('for any journey and any single changed answer', () => {
  test('later answers that still apply are kept, and all others are parked', () => {
    fc.assert(
      fc.property(journeys, answers, (trail, changed) => {
        const before = replay(flows, trail).trail;
        const after = changeAnswer(flows, trail, changed).trail;
        const others = [...before.answers, ...before.parked].filter(
          ({ question }) => question !== changed.question,
        );
        const facets = Object.keys(flows[after.at.article]?.facets ?? {});
        for (const answer of others.filter(({ question }) => !facets.includes(question))) {
          expect([...after.answers, ...after.parked]).toContainEqual(answer);
        }
        const onTheWay = walk(flows, { article: 'start', step: null }, [
          ...after.answers,
          ...after.parked,
        ]).used;
        for (const answer of onTheWay) expect(after.answers).toContainEqual(answer);
      }),
    );
  });

  test('a question that the change opens is asked: nobody is led past it', () => {
    fc.assert(
      fc.property(plainJourneys, fc.nat(), (trail, pick) => {
        const before = replay(flows, trail);
        const asked = before.path.filter((at) => questionAt(at) !== null);
        const changed = asked[pick % Math.max(asked.length, 1)];
        const { question, choices = [] } = (changed && questionAt(changed)) ?? {};
        const choice = choices[pick % Math.max(choices.length, 1)];
        if (!changed || !question || !choice) return;
        const { trail: after } = changeAnswer(flows, trail, answerOf(question, choice));
        const pathFrom = (article: string) =>
          walk(flows, { article, step: null }, [...after.answers, ...after.parked]).path.map(spell);
        const main = pathFrom('start');
        // Who has left the way from the first question is led on within the article at hand.
        const open = main.includes(spell(changed)) ? main : [...main, ...pathFrom(changed.article)];
        const isSibling = question === 'task' || question === 'os' || question === 'entry';
        if (!isSibling) expect(open).toContain(spell(after.at));
      }),
    );
  });

  test('undoing it brings every answer back', () => {
    fc.assert(
      fc.property(journeys, fc.nat(), (trail, pick) => {
        const before = replay(flows, trail);
        const old = before.trail.answers[pick % Math.max(before.trail.answers.length, 1)];
        if (!old) return;
        const others = alternatives(old);
        const changed = others[pick % Math.max(others.length, 1)];
        if (!changed) return;
        const undone = changeAnswer(flows, changeAnswer(flows, before.trail, changed).trail, old);
        for (const answer of before.trail.answers.filter(appliesFrom(undone.trail))) {
          expect(undone.trail.answers).toContainEqual(answer);
        }
        expect(questionsOf([...undone.trail.answers, ...undone.trail.parked]).toSorted()).toEqual(
          expect.arrayContaining(questionsOf(before.trail.answers)),
        );
      }),
    );
  });
});

test('whatever is given as a trail, the reader stands at a step that exists', () => {
  const almost = fc.record(
    {
      v: fc.oneof(fc.constant(1), fc.anything()),
      at: fc.oneof(fc.constantFrom(...places), fc.anything()),
      answers: fc.oneof(fc.array(fc.oneof(answers, fc.anything())), fc.anything()),
      parked: fc.oneof(fc.array(answers), fc.anything()),
      back: fc.oneof(fc.array(fc.constantFrom(...places)), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), almost), (trail) => {
      const { trail: replayed, path } = replay(flows, trail);
      expect(findStep(flows, replayed.at)).not.toBeNull();
      expect(path.at(-1)).toEqual(replayed.at);
      expect(JSON.parse(JSON.stringify(replayed))).toEqual(replayed);
    }),
  );
});

test('an earlier id of any step is followed', () => {
  for (const { article, step } of places) {
    const { steps = [], ...flow } = flows[article] ?? {};
    const renamed = steps.map((one) => (one.id === step ? { ...one, was: ['where-it-was'] } : one));
    const moved = { ...flows, [article]: { ...flow, steps: renamed } as Flow }; // the flow was there: places come from flows
    const { trail, notice } = replay(moved, newTrail({ article, step: 'where-it-was' }));
    expect([trail.at, notice]).toEqual([{ article, step }, 'moved']);
  }
});

/** Goes on from a place: each turn picks one of the ways on, or a trouble. */
function travel(from: Target, turns: readonly number[]): Trail {
  let trail = newTrail(findPlace(from));
  for (const turn of turns) {
    const step = findStep(flows, trail.at)?.step;
    const { troubles = [] } = step ?? {};
    const trouble = turn % 9 === 0 ? troubles[turn % Math.max(troubles.length, 1)] : undefined;
    const question = questionAt(trail.at);
    const choice = question?.choices[turn % question.choices.length];
    const to = trouble ?? choice?.to ?? (step && waysOn(step)[0]);
    if (!to) break;
    const answer = !trouble && question && choice ? answerOf(question.question, choice) : null;
    const earlier = trail.answers.filter((given) => given.question !== answer?.question);
    trail = {
      ...trail,
      at: findPlace(to),
      answers: answer ? [...earlier, answer] : trail.answers,
      back: trouble ? [...trail.back, trail.at].slice(-10) : trail.back,
    };
  }
  return trail;
}

function questionAt(at: Target): { question: QuestionId; choices: Choice[] } | null {
  const way = findStep(flows, at)?.step.way;
  return way?.kind === 'ask' ? way : null;
}

/** The other answers to the same question. */
function alternatives({ question, choice }: Answer): Answer[] {
  const asked = places.map(questionAt).filter((candidate) => candidate?.question === question);
  const all = asked.flatMap((candidate) => candidate?.choices ?? []).map((one) => answerOf(question, one));
  return all.filter((answer) => answer.choice !== choice);
}

/** True of an answer whose question lies on one of the ways that start from where the reader is. */
function appliesFrom(trail: Trail) {
  const known = [...trail.answers, ...trail.parked];
  const origins = [{ article: 'start', step: null }, { article: trail.at.article, step: null }, trail.at];
  const used = origins.flatMap((origin) => walk(flows, origin, known).used);
  return ({ question }: Answer) => questionsOf(used).includes(question);
}

/** The step itself where a target names a whole article. */
function findPlace(target: Target): Target {
  const place = findStep(flows, target);
  if (!place) throw new Error(`no step ${spell(target)}`);
  return { article: place.flow.id, step: place.step.id };
}

function questionsOf(given: readonly Answer[]): QuestionId[] {
  return given.map(({ question }) => question);
}

function spell({ article, step }: Target): string {
  return `${article}/${step}`;
}
