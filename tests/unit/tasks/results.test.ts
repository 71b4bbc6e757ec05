import { expect, test } from 'vitest';
import { linesOf, readPlaywright, warningsIn } from '../../../src/tasks/results.ts';

test('of a failed assertion the first line and the differences are kept', () => {
  const message = [
    '\u001b[31mError\u001b[39m: expect(received).toEqual(expected)',
    '',
    '- Expected  - 1',
    '+ Received  + 3',
    '',
    '- Array []',
    '+ Array [',
    '+   "content/en/a.mdx:3: the title is too long; shorten it",',
    '+ ]',
    '    at /project/tests/unit/a.test.ts:3:1',
  ].join('\n');
  expect(linesOf(message)).toEqual([
    'Error: expect(received).toEqual(expected)',
    '- Array []',
    '+ Array [',
    '+   "content/en/a.mdx:3: the title is too long; shorten it",',
    '+ ]',
  ]);
});

test('a message without differences keeps its lines, and a long one is cut', () => {
  expect(linesOf('Timed out.\n  waiting for h1\n  12 | await page')).toEqual([
    'Timed out.',
    '  waiting for h1',
  ]);
  expect(linesOf(Array.from({ length: 90 }, (_, line) => `line ${line}`).join('\n')).at(-1)).toBe('…');
});

test('a flaky browser test, one in a describe and an error outside the tests are failures', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'a.spec.ts',
    tests: [
      {
        status,
        results: [
          { duration: 5, errors: [] },
          { duration: 6, errors: [] },
        ],
      },
    ],
  });
  const suites = [
    {
      title: 'a.spec.ts',
      specs: [spec('one', 'expected')],
      suites: [{ title: 'in Japanese', specs: [spec('two', 'flaky')] }],
    },
  ];
  const results = readPlaywright({ suites, errors: [{ message: 'no server' }] });
  expect(results).toMatchObject([
    { file: 'tests/browser/a.spec.ts', name: 'one', status: 'passed', milliseconds: 11 },
    { name: 'in Japanese › two', status: 'failed' },
    { name: 'the run itself', status: 'failed', said: ['no server'] },
  ]);
});

test('a warning of a passing test is read out of what it prints', () => {
  const printed = '···\nWarning: an article is old.\n···\n no Warning: here\nWarning: another one.';
  expect(warningsIn(printed)).toBe('Warning: an article is old.\nWarning: another one.');
});
