import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { positionOf } from '../../src/components/step-page/position.ts';
import { waysOf } from '../support/ways.ts';

const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));
const walked = Object.values(articles).filter(({ flow }) => flow.kind === 'guide' || flow.kind === 'fix');

test('along every way of every article, a number on a step is the count of steps walked', () => {
  let ways = 0;
  for (const { flow } of walked) {
    const wrong = new Set<string>();
    for (const way of waysOf(flow)) {
      ways += 1;
      let count = 0;
      for (const step of way) {
        if (step.number === null) continue;
        count += 1;
        const { plate } = positionOf(articles, { article: flow.id, step: step.id }, 'en');
        const [, said] = /^Step (\d+)$/.exec(plate ?? '') ?? [];
        if (said !== undefined && Number(said) !== count) wrong.add(`${step.id} says ${said} after ${count}`);
      }
    }
    expect([...wrong], flow.id).toEqual([]);
  }
  expect(ways).toBeGreaterThan(walked.length);
});

test('a number that differs from way to way is said to be about right, and most numbers are exact', () => {
  const plates = walked.flatMap(({ flow }) =>
    flow.steps
      .filter(({ number }) => number !== null)
      .map(({ id }) => positionOf(articles, { article: flow.id, step: id }, 'en').plate ?? ''),
  );
  expect(plates.filter((plate) => plate.startsWith('About step')).length).toBeGreaterThan(0);
  expect(plates.filter((plate) => /^Step \d+$/.test(plate)).length).toBeGreaterThan(20);
});
