import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { findStep, waysOn } from '../../src/flow/graph.ts';
import type { Choice, Step, Target } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';

const { articles, flows } = readContent();
const chooser = flows.start ?? never();
const questions = chooser.steps.flatMap((step) =>
  step.way.kind === 'ask' ? [{ ...step, ...step.way }] : [],
);

/** Every way through the chooser, up to the article or the ending that its last answer brings. */
const ways = waysFrom(chooser.steps[0] ?? never(), []);

test('the chooser asks more than once, and each question is met on some way', () => {
  const met = new Set(ways.flatMap(({ asked }) => asked));
  expect(questions.length).toBeGreaterThan(3);
  expect([...met].toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
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

test('an answer with the facets of a guide leads to the guide that has them', () => {
  const astray = ways.flatMap(({ facets, to, answers }) => {
    const own = Object.entries(flows[to.article]?.facets ?? {});
    const isOther = own.some(([facet, value]) => facets[facet] !== undefined && facets[facet] !== value);
    return isOther ? [answers.join(' > ')] : [];
  });
  expect(astray).toEqual([]);
});

test('every question has an answer for who finds none, with the same words on every page', () => {
  const without = questions.filter(({ choices }) => !choices.some(isNone)).map(({ id }) => id);
  expect(without).toEqual([]);
  for (const locale of localeCodes) {
    const labels = questions.flatMap(({ id, choices }) =>
      choices.filter(isNone).map((choice) => wordsOf(locale).steps[id]?.choices[choice.id] ?? ''),
    );
    const [shortest = ''] = labels.toSorted((one, other) => one.length - other.length);
    expect(labels.filter((label) => !label.startsWith(shortest))).toEqual([]);
  }
});

test('it is the last answer, and leads to what helps without an article', () => {
  for (const { id, choices } of questions) {
    const none = choices.find(isNone) ?? never();
    expect(choices.at(-1), id).toBe(none);
    expect(findStep(flows, none.to)?.step.way.kind, id).toBe('end');
  }
});

test.each(localeCodes)(
  'in %s, no two questions have one title, and no question has an article’s',
  (locale) => {
    const titles = [
      ...questions.map(({ id }) => wordsOf(locale).steps[id]?.title ?? ''),
      ...articles.map(({ words }) => words[locale].title),
    ];
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  },
);

test.each(localeCodes)('in %s, the answers to one question are different from each other', (locale) => {
  const repeated = questions.flatMap(({ id, choices }) => {
    const labels = choices.map((choice) => wordsOf(locale).steps[id]?.choices[choice.id] ?? '');
    return labels.filter((label, index) => labels.indexOf(label) !== index);
  });
  expect(repeated).toEqual([]);
});

test('every article is reached from the chooser by its answers or by one step more', () => {
  const reached = new Set(ways.map(({ to }) => to.article));
  const beyond = new Set(
    [...reached].flatMap(
      (id) => flows[id]?.steps.flatMap((step) => waysOn(step).map(({ article }) => article)) ?? [],
    ),
  );
  const far = articles.map(({ flow }) => flow.id).filter((id) => !reached.has(id) && !beyond.has(id));
  expect(far).toEqual([]);
});

function waysFrom(
  step: Step,
  answers: readonly string[],
  facets: Facets = {},
  asked: readonly string[] = [],
): Way[] {
  if (step.way.kind !== 'ask')
    return [{ answers, asked, facets, to: { article: chooser.id, step: step.id } }];
  const { choices } = step.way;
  const name = step.way.question.includes('/') ? null : step.way.question;
  return choices.flatMap((choice) => {
    const taken = [...answers, `${step.id}/${choice.id}`];
    const known = name && choice.value ? { ...facets, [name]: choice.value } : facets;
    const next =
      choice.to.article === chooser.id ? chooser.steps.find(({ id }) => id === choice.to.step) : undefined;
    return next
      ? waysFrom(next, taken, known, [...asked, step.id])
      : [{ answers: taken, asked: [...asked, step.id], facets: known, to: choice.to }];
  });
}

/** The answer for who finds no other that fits. */
function isNone({ id }: Choice): boolean {
  return id === 'other';
}

function wordsOf(locale: (typeof localeCodes)[number]) {
  return (articles.find(({ flow }) => flow.id === chooser.id) ?? never()).words[locale];
}

function never(): never {
  throw new Error('There is no chooser.');
}

type Facets = Record<string, string>;

interface Way {
  /** The answers, as `step/choice`. */
  answers: readonly string[];
  asked: readonly string[];
  facets: Facets;
  to: Target;
}
