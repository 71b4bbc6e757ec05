import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addThirdLocale } from '../../tests/support/third-locale.ts';
import { readApiFile } from '../build/api-file.ts';
import { ensureBrowser } from './browser.ts';
import { copyProject } from './copy-project.ts';
import { type PlaywrightReport, readPlaywright, type TestResult, warningsIn } from './results.ts';
import { root, runTool } from './tool.ts';

/** Warnings count as errors; looking at the practice world is the one operation that cannot be refused. */
const STRICT = ['--extends=recommended-strict', '--skip-rule=operation-4xx-response'];

/**
 * Everything that `npm test` runs: two lanes side by side, the suites of a lane one after the other. The browser waits often,
 * for a page and for time to pass; what is in the other lane takes a core whenever it does, and gives it back at once.
 * A suite that reads the built site waits for the build.
 */
export const lanes: Suite[][] = [
  [
    check('build', 'astro', ['build']),
    { name: 'browser', needsBuild: true, run: runPlaywright },
    { name: 'engines', needsBuild: true, run: runFirefox },
  ],
  [
    check('lint', 'biome', ['check', '--formatter-enabled=false', '--error-on-warnings']),
    check('format', 'biome', ['format']),
    vitest('unit'),
    vitest('content'),
    { name: 'types', needsBuild: false, run: checkTypes },
    vitest('rules', '--coverage'),
    { name: 'openapi', needsBuild: false, run: checkApiFile },
    { ...vitest('site'), needsBuild: true },
    { ...vitest('search'), needsBuild: true },
  ],
];

/** Types are checked in a copy that speaks one language more, so that what knows the languages by name is found too. */
async function checkTypes(): Promise<SuiteResult> {
  const copy = copyProject('types');
  try {
    addThirdLocale(copy);
    const severity = ['--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning'];
    return await check('types', 'astro', ['check', ...severity], copy).run();
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The API file as it is published, with every name in it. */
async function checkApiFile(): Promise<SuiteResult> {
  const file = join(root, 'reports', 'practice-api.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, readApiFile());
  return check('openapi', 'redocly', ['lint', file, ...STRICT]).run();
}

/** A tool whose exit code is the only result; what it prints matters when it fails. */
function check(name: string, command: string, args: string[], folder?: string): Suite {
  const run = async (): Promise<SuiteResult> => {
    const { code, printed } = await runTool(command, args, { quiet: true, folder });
    const tests: TestResult[] =
      code === 0 ? [{ file: command, name, status: 'passed', milliseconds: 0, said: [] }] : [];
    return { code, tests, printed: code === 0 ? '' : printed };
  };
  return { name, needsBuild: false, run };
}

function vitest(name: string, ...more: string[]): Suite {
  const run = async (): Promise<SuiteResult> => {
    const report = reportFile(name);
    const reporters = ['--reporter=dot', '--reporter=./src/tasks/vitest-reporter.ts'];
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', name, ...reporters, ...more];
    const { code, printed } = await runTool('vitest', args, { quiet: true });
    const tests: TestResult[] = readReport(report) ?? [];
    return { code, tests, printed: isUnexplained(code, tests) ? printed : warningsIn(printed) };
  };
  return { name, needsBuild: false, run };
}

async function runPlaywright(specs: string[] = []): Promise<SuiteResult> {
  await ensureBrowser();
  const report = reportFile('browser');
  const args = ['test', '--config', 'tests/playwright.config.ts', ...specs];
  const { code } = await runTool('playwright', args);
  const written = readReport<PlaywrightReport>(report);
  return { code, tests: written ? readPlaywright(written) : [], printed: '' };
}

/** The script of the engines in Firefox: Chromium has the whole browser suite, and WebKitGTK `npm run engines`. */
async function runFirefox(): Promise<SuiteResult> {
  const { engines } = await import('./engine-browsers.ts');
  const { runIn } = await import('./engine-run.ts');
  const [firefox] = engines.filter(({ name }) => name === 'Firefox');
  if (!firefox) throw new Error('The list of engines has no Firefox.');
  const { version, tests } = await runIn(firefox);
  return { code: 0, tests, printed: '', isAbsent: version === null };
}

/** True where a tool failed without naming a test: then what it printed says why. */
function isUnexplained(code: number, tests: TestResult[]): boolean {
  return code !== 0 && !tests.some(({ status }) => status === 'failed');
}

/** Where a suite's report goes; what an earlier run left there is gone. */
function reportFile(name: string): string {
  const file = join(root, 'reports', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport<Report>(file: string): Report | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export interface Suite {
  name: string;
  /** True where the built site is read. */
  needsBuild: boolean;
  /** Runs the suite; the browser suite can be narrowed down to some of its files. */
  run: (specs?: string[]) => Promise<SuiteResult>;
}
interface SuiteResult {
  code: number;
  tests: TestResult[];
  /** What has to be read beside the results; empty where there is nothing. */
  printed: string;
  /** True where what the suite needs cannot be had on this machine, so that all of its tests are skipped. */
  isAbsent?: boolean;
}
