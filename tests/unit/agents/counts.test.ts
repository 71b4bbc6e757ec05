import { expect, test } from 'vitest';
import { countSteps } from '../../../src/agents/counts.ts';
import { countsOn } from '../../../src/map/counts.ts';

const known = { '41729': 'scan/point', '05724': 'scan', '57243': 'start/need' };

test('a batch of summaries is counted by step, each summary once', () => {
  const batch = [
    'What I tried\n1. Point\nCode of this page: 41 729\nFor support: https://a.example/agents/#h1.41729~os.iphone',
    '試したこと\nこのページのコード：41 729',
    'https://a.example/en/start/need/',
    'words without a page',
    'Code of this page: 41 720',
  ].join('\n\n');
  expect(countSteps(batch, known)).toEqual([
    { address: 'scan/point', count: 2 },
    { address: 'start/need', count: 1 },
  ]);
});

test('a map of an article has the numbers of its steps, that of all articles their sums', () => {
  const counts = { 'scan/point': 2, 'scan/done': 3, 'start/need': 1 };
  expect([...countsOn('scan', counts)]).toEqual([
    ['point', 2],
    ['done', 3],
  ]);
  expect([...countsOn(null, counts)]).toEqual([
    ['scan', 5],
    ['start', 1],
  ]);
});
