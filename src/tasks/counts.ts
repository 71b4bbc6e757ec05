import type { TestResult } from './results.ts';

/** How many tests passed, failed and were skipped. */
export function countTests(tests: TestResult[]): Counts {
  const count = (wanted: TestResult['status']) => tests.filter(({ status }) => status === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** A suite that ran no test, or whose tool failed without naming a test, has failed. */
export function judge(counts: Counts, code: number): Counts & { note: string | null } {
  if (counts.failed > 0) return { ...counts, note: null };
  if (code !== 0) return { ...counts, failed: 1, note: `the tool ended with code ${code}` };
  if (counts.passed === 0) return { ...counts, failed: 1, note: 'ran no test' };
  return { ...counts, note: null };
}

/**
 * The closing line of `npm test`.
 * @example closingLine([{ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 }]) // => '3 passed, 1 failed'
 */
export function closingLine(all: Pick<Counts, 'passed' | 'failed'>[]): string {
  const sum = (key: 'passed' | 'failed') => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** The tests that took longest, slowest first, a line each. */
export function slowest(tests: TestResult[], most: number): string[] {
  return tests
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, most)
    .map(
      ({ file, name, milliseconds }) =>
        `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${file} › ${name}`,
    );
}

/** The failed tests, each with its file, its name and what was found. */
export function failureLines(tests: TestResult[]): string[] {
  return tests
    .filter(({ status }) => status === 'failed')
    .flatMap(({ file, name, said }) => [`FAILED ${file} › ${name}`, ...said.map((line) => `       ${line}`)]);
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
