/** The counts of a suite that is a single check, by its exit code. */
export function countCheck(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The counts in Vitest's JSON report. A file that fails before its first test counts as one failure. */
export function countVitest(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** The counts in Playwright's JSON report. Errors outside the tests, such as a missing server, are failures. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** What a passing test wants to be read all the same: the lines that begin with `Warning: `. */
export function warningsIn(printed: string): string[] {
  return printed.split('\n').filter((line) => line.startsWith('Warning: '));
}

/** A suite that ran no test, or whose tool failed without naming a test, has failed. */
export function judge(counts: Counts, code: number): Counts & { note: string | null } {
  if (counts.failed > 0) return { ...counts, note: null };
  if (code !== 0) return { ...counts, failed: 1, note: `the tool ended with code ${code}` };
  if (counts.passed === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  return { ...counts, note: null };
}

/**
 * The closing line of `npm test`.
 * @example closingLine([{ passed: 2, failed: 0 }, { passed: 1, failed: 1 }]) // => '3 passed, 1 failed'
 */
export function closingLine(all: Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

export interface Counts {
  passed: number;
  failed: number;
}
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}
