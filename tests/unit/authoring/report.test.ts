import { expect, test } from 'vitest';
import { problem } from '../../../src/authoring/problems.ts';
import { report, reportAs } from '../../../src/authoring/report.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';

const file: SourceFile = {
  path: 'content/ja/start.mdx',
  text: '一行目\nここに「設定」とあります。\n三行目\n',
};

test('no problem, no report', () => {
  expect(report([], [file])).toBe('');
});

test('the mark stands below Japanese words, which are twice as wide', () => {
  const start = file.text.indexOf('設定');
  const found = problem('unwritten', { file, start, end: start + 2 });
  expect(report([found], [file]).split('\n').slice(2, 6)).toEqual([
    '    1 | 一行目',
    '  > 2 | ここに「設定」とあります。',
    `      | ${' '.repeat(8)}^^^^`,
    '    3 | 三行目',
  ]);
});

test('half-width katakana take one column, like Latin letters', () => {
  const narrow: SourceFile = { path: 'content/ja/start.mdx', text: 'ｶﾒﾗをTODO\n' };
  const lines = report([problem('unwritten', { file: narrow, start: 4, end: 8 })], [narrow]).split('\n');
  expect(lines[3]).toBe(`      | ${' '.repeat(5)}^^^^`);
});

test('other tools get annotations or JSON, in the same order', () => {
  const found = [
    problem('unwritten', { file, start: 4, end: 8 }),
    problem('unknown-article', { file, start: 0, end: 1 }, { value: '100%', known: ['a', 'b'] }),
  ];
  expect(reportAs('github', found).split('\n')).toEqual([
    '::error file=content/ja/start.mdx,line=1,col=1,endColumn=2,title=unknown-article::There is no article `100%25`. Articles: `a`, `b`.',
    expect.stringMatching(/^::error file=content\/ja\/start.mdx,line=2,col=1,endColumn=5,title=unwritten::/),
  ]);
  expect(JSON.parse(reportAs('json', found))).toEqual([found[1], found[0]]);
  expect(reportAs('github', [])).toBe('');
});

test('problems come in the order of files and lines, and are counted', () => {
  const other: SourceFile = { path: 'content/en/start.mdx', text: 'one\ntwo\n' };
  const found = [
    problem('unwritten', { file, start: 0, end: 1 }),
    problem('unwritten', { file: other, start: 4, end: 7 }),
    problem('unwritten', { file: other, start: 0, end: 3 }),
  ];
  const lines = report(found, [file, other]).split('\n');
  expect(lines.filter((line) => line.endsWith(' unwritten'))).toEqual([
    'content/en/start.mdx:1:1 unwritten',
    'content/en/start.mdx:2:1 unwritten',
    'content/ja/start.mdx:1:1 unwritten',
  ]);
  expect(lines.at(-1)).toBe('3 problems in content. Every code is explained in content/README.md.');
});

test('a long line is cut around the words that are meant', () => {
  const long: SourceFile = {
    path: 'content/en/long.mdx',
    text: `${'a'.repeat(200)} TODO ${'b'.repeat(200)}`,
  };
  const frame = report([problem('unwritten', { file: long, start: 201, end: 205 })], [long]).split('\n');
  expect(frame[2]).toMatch(/^ {2}> 1 \| …a+ TODO b+…$/);
  expect(frame[3]?.indexOf('^')).toBe(frame[2]?.indexOf('TODO'));
  expect(frame[2]?.length).toBeLessThan(120);
});
