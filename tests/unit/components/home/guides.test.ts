import { expect, test } from 'vitest';
import { readContent } from '../../../../src/articles.ts';
import { commonProblems, guidesOf } from '../../../../src/components/home/guides.ts';

const articles = Object.fromEntries(readContent().articles.map((article) => [article.flow.id, article]));

test('every task has a guide for each system and each way of entry, phones side by side', () => {
  const tasks = new Set(Object.values(articles).flatMap(({ flow }) => flow.facets.task ?? []));
  for (const task of tasks)
    expect(guidesOf(articles, task).map(({ os, entry }) => `${os} ${entry}`)).toEqual([
      'iphone qr',
      'android qr',
      'iphone manual',
      'android manual',
    ]);
  expect(tasks.size).toBeGreaterThan(1);
});

test('an answer that names no task has no guides', () => {
  expect(guidesOf(articles, 'elsewhere')).toEqual([]);
});

test('a common problem is a fix that the first question does not name', () => {
  const named = articles.start?.flow.steps[0]?.way;
  const first = named?.kind === 'ask' ? named.choices.map(({ to }) => to.article) : [];
  const problems = commonProblems(articles);
  expect(problems.length).toBeGreaterThan(3);
  for (const id of problems) {
    expect(articles[id]?.flow.kind).toBe('fix');
    expect(first).not.toContain(id);
  }
});
