import { expect, test } from 'vitest';
import { closingLine, countTests, failureLines, judge, slowest } from '../../../src/tasks/counts.ts';
import type { TestResult } from '../../../src/tasks/results.ts';

const result = (more: Partial<TestResult>): TestResult => ({
  file: 'tests/unit/a.test.ts',
  name: 'it works',
  status: 'passed',
  milliseconds: 1,
  said: [],
  ...more,
});

test('the closing line sums all suites, and leaves out what was skipped', () => {
  const counts = [
    { passed: 2, failed: 0, skipped: 3 },
    { passed: 1, failed: 1, skipped: 0 },
  ];
  expect(closingLine(counts)).toBe('3 passed, 1 failed');
  expect(closingLine([])).toBe('0 passed, 0 failed');
});

test('passed, failed and skipped tests are counted apart', () => {
  const statuses = ['passed', 'failed', 'skipped', 'passed'] as const;
  expect(countTests(statuses.map((status) => result({ status })))).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  });
});

test.each([
  { counts: { passed: 2, failed: 0, skipped: 0 }, code: 0, failed: 0, note: null },
  { counts: { passed: 2, failed: 1, skipped: 0 }, code: 1, failed: 1, note: null },
  { counts: { passed: 0, failed: 0, skipped: 4 }, code: 0, failed: 1, note: 'ran no test' },
  { counts: { passed: 2, failed: 0, skipped: 0 }, code: 7, failed: 1, note: 'the tool ended with code 7' },
])('$counts with exit code $code is judged $failed failed', ({ counts, code, failed, note }) => {
  expect(judge(counts, code)).toMatchObject({ failed, note });
});

test('the slowest tests come first', () => {
  const tests = [result({ name: 'quick' }), result({ name: 'slow', milliseconds: 2340 })];
  expect(slowest(tests, 1)).toEqual(['   2.3 s  tests/unit/a.test.ts › slow']);
});

test('a failure is reported with its file, its name and what was found', () => {
  const tests = [
    result({}),
    result({ status: 'failed', name: 'no fault', said: ['expected …', '+   "a.mdx"'] }),
  ];
  expect(failureLines(tests)).toEqual([
    'FAILED tests/unit/a.test.ts › no fault',
    '       expected …',
    '       +   "a.mdx"',
  ]);
});
