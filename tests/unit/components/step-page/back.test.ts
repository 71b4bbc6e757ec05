import { expect, test } from 'vitest';
import { readArticles } from '../../../../src/articles.ts';
import { answersOf, relatedTo, troublesOf } from '../../../../src/components/article-page/related.ts';
import { answersBefore, backOf } from '../../../../src/components/step-page/back.ts';
import { positionOf } from '../../../../src/components/step-page/position.ts';
import { articleAt, wayPath } from '../../../../src/components/targets.ts';

const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));

test('Back from the first step of a guide leads to the question that chose it', () => {
  const first = { article: 'activate-iphone-qr', step: 'requirements' };
  expect(backOf(articles, first)).toEqual({ article: 'start', step: 'activate-iphone-entry' });
});

test('Back within a guide leads to a step that leads here', () => {
  const second = { article: 'activate-iphone-qr', step: 'log-in' };
  expect(backOf(articles, second)).toEqual({ article: 'activate-iphone-qr', step: 'requirements' });
});

test('a question knows the answers that led to it', () => {
  const entry = { article: 'start', step: 'activate-iphone-entry' };
  expect(answersBefore(articles, entry).map(({ choice }) => choice)).toEqual(['activate', 'iphone']);
});

test('every step of every article has a way back that ends', () => {
  for (const { flow } of Object.values(articles)) {
    for (const { id } of flow.steps) {
      expect(() => answersBefore(articles, { article: flow.id, step: id })).not.toThrow();
    }
  }
});

test('the title of a step opens with its number and what is left, in both languages', () => {
  const target = { article: 'activate-iphone-qr', step: 'check-banner' };
  expect(positionOf(articles, target, 'en').title).toMatch(/^(About s|S)tep \d+ · \d+ to \d+ more steps$/);
  expect(positionOf(articles, target, 'ja').title).toMatch(/^手順\d+(前後)?・あと\d+〜\d+手順$/);
});

test('requirements, questions and outcomes stand without a step number', () => {
  const position = (article: string, step: string) => positionOf(articles, { article, step }, 'en');
  expect(position('activate-iphone-qr', 'requirements').plate).toBeNull();
  expect(position('start', 'activate-system').plate).toBe('Question 2');
  expect(position('error-try-again', 'enrolled').left).toBe('Solved');
});

test('a way into a reference article leads to its page, any other to a first step', () => {
  expect(wayPath(articles, { article: 'pin-guidelines', step: null }, 'ja')).toBe('/ja/pin-guidelines/');
  expect(wayPath(articles, { article: 'activate-iphone-qr', step: null }, 'en')).toBe(
    '/en/activate-iphone-qr/requirements/',
  );
});

test('related articles point at each other', () => {
  for (const { flow } of Object.values(articles)) {
    for (const other of flow.related) {
      const there = articleAt(articles, other).flow;
      const shown = [...relatedTo(articles, other), ...troublesOf(there), ...answersOf(there)];
      expect(shown, `${other} lists ${flow.id}`).toContain(flow.id);
    }
  }
});
