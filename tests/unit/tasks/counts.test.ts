import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, judge, warningsIn } from '../../../src/tasks/counts.ts';

test('the closing line sums all suites', () => {
  expect(
    closingLine([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 1 },
    ]),
  ).toBe('3 passed, 1 failed');
  expect(closingLine([])).toBe('0 passed, 0 failed');
});

test('a file that fails before its first test counts as a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  const counts = countVitest({ numPassedTests: 1, numFailedTests: 1, testResults });
  expect(counts).toEqual({ passed: 1, failed: 2 });
});

test('a flaky browser test and an error outside the tests are failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats, errors: ['no server'] })).toEqual({ passed: 3, failed: 3 });
});

test.each([
  { counts: { passed: 2, failed: 0 }, code: 0, failed: 0, note: null },
  { counts: { passed: 2, failed: 1 }, code: 1, failed: 1, note: null },
  { counts: { passed: 0, failed: 0 }, code: 0, failed: 1, note: 'ran no test' },
  { counts: { passed: 2, failed: 0 }, code: 7, failed: 1, note: 'the tool ended with code 7' },
])('$counts with exit code $code is judged $failed failed', ({ counts, code, failed, note }) => {
  expect(judge(counts, code)).toMatchObject({ failed, note });
});

test('a warning of a passing test is read out of what it prints', () => {
  const printed = '···\nWarning: an article is old.\n···\n no Warning: here\nWarning: another one.';
  expect(warningsIn(printed)).toEqual(['Warning: an article is old.', 'Warning: another one.']);
});
