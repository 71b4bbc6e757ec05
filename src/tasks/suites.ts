import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readApiFile } from '../build/api-file.ts';
import { ensureBrowser } from './browser.ts';
import { type Counts, countCheck, countPlaywright, countVitest, warningsIn } from './counts.ts';
import { root, runTool } from './tool.ts';

/** Warnings count as errors; looking at the practice world is the one operation that cannot be refused. */
const STRICT = ['--extends=recommended-strict', '--skip-rule=operation-4xx-response'];

/** Everything that `npm test` runs, in this order. */
export const suites: Suite[] = [
  check('types', 'astro', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']),
  check('lint', 'biome', ['check', '--formatter-enabled=false', '--error-on-warnings']),
  check('format', 'biome', ['format']),
  { name: 'openapi', needs: null, afterBuild: false, run: checkApiFile },
  vitest('unit'),
  vitest('rules', '--coverage'),
  vitest('content'),
  check('build', 'astro', ['build']),
  { ...vitest('site'), afterBuild: true },
  { ...vitest('search'), afterBuild: true },
  { name: 'browser', needs: 'tests/browser', afterBuild: true, run: runPlaywright },
];

/** The API file as it is published, with every name in it. */
async function checkApiFile(): Promise<SuiteResult> {
  const file = join(root, 'reports', 'practice-api.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, readApiFile());
  return check('openapi', 'redocly', ['lint', file, ...STRICT]).run();
}

/** A tool whose exit code is the only result; what it prints matters when it fails. */
function check(name: string, command: string, args: string[]): Suite {
  const run = async () => {
    const { code, printed } = await runTool(command, args, { quiet: true });
    if (code !== 0) console.log(printed);
    return { code, counts: countCheck(code) };
  };
  return { name, needs: null, afterBuild: false, run };
}

function vitest(name: string, ...more: string[]): Suite {
  const run = async () => {
    const report = reportFile(name);
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', name, ...reporters, ...more];
    const { code, printed } = await runTool('vitest', args, { quiet: true });
    if (code !== 0) console.log(printed);
    else for (const line of warningsIn(printed)) console.log(line);
    return { code, counts: readCounts(report, countVitest) };
  };
  return { name, needs: `tests/${name}`, afterBuild: false, run };
}

async function runPlaywright(): Promise<SuiteResult> {
  await ensureBrowser();
  const report = reportFile('browser');
  const { code } = await runTool('playwright', ['test', '--config', 'tests/playwright.config.ts']);
  return { code, counts: readCounts(report, countPlaywright) };
}

/** Where a suite's report goes; what an earlier run left there is gone. */
function reportFile(name: string): string {
  const file = join(root, 'reports', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readCounts<Report>(file: string, count: (report: Report) => Counts): Counts {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
}

export interface Suite {
  name: string;
  /** The file or folder that this suite is about; while it does not exist there is nothing to run. */
  needs: string | null;
  afterBuild: boolean;
  run: () => Promise<SuiteResult>;
}
export interface SuiteResult {
  code: number;
  counts: Counts;
}
