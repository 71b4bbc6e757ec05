import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, closingLine, judge } from './counts.ts';
import { type Suite, suites } from './suites.ts';
import { root } from './tool.ts';

// `npm test` runs every suite; names as arguments choose some, and a suite of the built site brings the build.
const chosen = chooseSuites(process.argv.slice(2));
const results: Counts[] = [];
let built = true;

for (const suite of chosen) {
  const label = suite.name.padEnd(8);
  if (suite.needs && !existsSync(join(root, suite.needs))) {
    console.log(`${label} there is no ${suite.needs} yet`);
  } else if (suite.afterBuild && !built) {
    console.log(`${label} not run, because the build failed`);
  } else {
    const start = performance.now();
    const { passed, failed, note } = await runSuite(suite);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${label} ${passed} passed, ${failed} failed${note ? `: ${note}` : ''} (${seconds} s)`);
    if (suite.name === 'build') built = failed === 0;
    results.push({ passed, failed });
  }
}

console.log(closingLine(results));
process.exit(results.some((counts) => counts.failed > 0) || results.length === 0 ? 1 : 0);

function chooseSuites(names: string[]): Suite[] {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) {
    throw new Error(
      `There is no suite \`${unknown}\`. Choose from: ${suites.map((suite) => suite.name).join(', ')}.`,
    );
  }
  if (names.length === 0) return suites;
  const needsBuild = suites.some((suite) => suite.afterBuild && names.includes(suite.name));
  return suites.filter((suite) => names.includes(suite.name) || (needsBuild && suite.name === 'build'));
}

async function runSuite(suite: Suite): Promise<ReturnType<typeof judge>> {
  try {
    const { code, counts } = await suite.run();
    return judge(counts, code);
  } catch (error) {
    return { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) };
  }
}
