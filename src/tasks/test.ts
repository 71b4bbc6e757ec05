import { type Counts, closingLine, countTests, failureLines, judge, slowest } from './counts.ts';
import type { TestResult } from './results.ts';
import { lanes, type Suite } from './suites.ts';
import { changedSince, touchedBy } from './touched.ts';

// `npm test` runs every suite. Names as arguments choose some, and a suite of the built site brings the build;
// `--changed [commit]` chooses what the change since a commit (`main`, if none is named) concerns.
const all = lanes.flat().map(({ name }) => name);
const chosen = choose(process.argv.slice(2));
const results: Counts[] = [];
const tests: TestResult[] = [];
/** True once the site is built, or where nothing is to be built. */
const built = Promise.withResolvers<boolean>();
if (!chosen.suites.includes('build')) built.resolve(true);

const AGAIN = `One of them again:
  npx vitest --config tests/vitest.config.ts run FILE -t "NAME"
  npx playwright test --config tests/playwright.config.ts FILE -g "NAME"     after \`npm run build\``;

const begun = performance.now();
await Promise.all(lanes.map(runLane));

const failures = failureLines(tests);
if (tests.length > 100) console.log(['\nThe slowest tests:', ...slowest(tests, 10)].join('\n'));
if (failures.length > 0) console.log(['', ...failures, '', AGAIN].join('\n'));
console.log(`\n${seconds(begun)} s in all`);
console.log(closingLine(results));
process.exit(results.some(({ failed }) => failed > 0) || results.length < chosen.suites.length ? 1 : 0);

async function runLane(lane: Suite[]): Promise<void> {
  for (const suite of lane) if (chosen.suites.includes(suite.name)) await runSuite(suite);
}

async function runSuite(suite: Suite): Promise<void> {
  if (suite.needsBuild && !(await built.promise))
    return console.log(`${suite.name.padEnd(8)} not run, because the build failed`);
  const start = performance.now();
  const { code, tests: ran, printed, isAbsent } = await suite.run(chosen.specs).catch(brokenRun);
  const counts = countTests(ran);
  const { passed, failed, skipped, note } = isAbsent ? { ...counts, note: null } : judge(counts, code);
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  if (printed) console.log(printed);
  console.log(`${suite.name.padEnd(8)} ${parts.join(', ')}${note ? `: ${note}` : ''} (${seconds(start)} s)`);
  if (suite.name === 'build') built.resolve(failed === 0);
  results.push({ passed, failed, skipped });
  tests.push(...ran);
}

/** What stands for the result of a suite that could not be run at all. */
function brokenRun(error: unknown): Awaited<ReturnType<Suite['run']>> {
  return {
    code: 1,
    tests: [],
    printed: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function choose(args: string[]): { suites: string[]; specs: string[] } {
  if (args[0] === '--changed') {
    const files = changedSince(args[1] ?? 'main');
    const touched = touchedBy(files);
    console.log(`${files.length} changed files concern: ${touched.suites.join(', ') || 'no suite'}`);
    return touched;
  }
  const unknown = args.find((name) => !all.includes(name));
  if (unknown) throw new Error(`There is no suite \`${unknown}\`. Choose from: ${all.join(', ')}.`);
  if (args.length === 0) return { suites: all, specs: [] };
  const needsBuild = lanes.flat().some((suite) => suite.needsBuild && args.includes(suite.name));
  return { suites: needsBuild ? [...args, 'build'] : args, specs: [] };
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
