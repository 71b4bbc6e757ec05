import { relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The tests of a Playwright report in JSON. Errors outside the tests, such as a missing server, are failures too. */
export function readPlaywright(report: PlaywrightReport): TestResult[] {
  const tests = report.suites
    .flatMap((file) => testsOf(file, []))
    .map((test) => ({ ...test, file: `tests/browser/${test.file}` }));
  return [
    ...tests,
    ...report.errors.map(({ message = 'An error without a message' }) => ({
      file: 'tests/browser',
      name: 'the run itself',
      status: 'failed' as const,
      milliseconds: 0,
      said: linesOf(message),
    })),
  ];
}

/**
 * What a person needs of the message of a failed assertion: its first line, then what was found and what was wanted,
 * line by line; no colours, no stack and no piece of the test's source.
 * @example linesOf('Wrong.\n- Expected\n+ Received\n+   "a.mdx: too long",\n  at a.ts:1') // => ['Wrong.', '+   "a.mdx: too long",']
 */
export function linesOf(message: string): string[] {
  const [first = '', ...rest] = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s+at |^\s*>?\s*\d* \|/.test(line));
  const differences = rest.filter((line) => /^\s*[-+] (?!Expected|Received)/.test(line));
  const explained = differences.length > 0 ? differences : rest;
  const lines = [first, ...explained.slice(0, MOST_LINES)].map((line) =>
    line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line,
  );
  return explained.length > MOST_LINES ? [...lines, '…'] : lines;
}

/** The lines that a passing test wants to be read all the same: those that begin with `Warning: `. */
export function warningsIn(printed: string): string {
  return printed
    .split('\n')
    .filter((line) => line.startsWith('Warning: '))
    .join('\n');
}

/** A file's path below the project's folder, with slashes. */
export function shortPath(file: string, root: string): string {
  return relative(root, file).split(sep).join('/');
}

const MOST_LINES = 30;
const LONGEST_LINE = 300;

function testsOf(suite: PlaywrightSuite, titles: string[]): TestResult[] {
  return [
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests.map(({ status, results }) => ({
        file,
        name: [...titles, title].join(' › '),
        status:
          status === 'expected'
            ? ('passed' as const)
            : status === 'skipped'
              ? ('skipped' as const)
              : ('failed' as const),
        milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
        said: results.flatMap(({ errors }) => errors.flatMap(({ message = '' }) => linesOf(message))),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, [...titles, inner.title])),
  ];
}

export interface TestResult {
  /** The test's file below the project's folder. */
  file: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  milliseconds: number;
  /** Why it failed, in lines to be read. */
  said: string[];
}

export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}
interface PlaywrightSuite {
  title: string;
  specs: {
    title: string;
    file: string;
    tests: { status: string; results: { duration: number; errors: { message?: string }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[];
}
