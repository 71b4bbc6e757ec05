// `npm run engines` runs the short script of tests/engines in every browser that can be had, after `npm run build`, and
// prints a table; words as arguments choose browsers, `--only words` checks by their name.
import { parseArgs } from 'node:util';
import { failureLines, slowest } from './counts.ts';
import { engines } from './engine-browsers.ts';
import { type EngineRun, runIn } from './engine-run.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const chosen = engines.filter(
  ({ name }) =>
    positionals.length === 0 || positionals.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);
const runs: EngineRun[] = [];
for (const source of chosen) runs.push(await runIn(source, values.only));

const tests = runs.flatMap((run) => run.tests);
for (const line of failureLines(tests)) console.log(line);
if (tests.length > 20) console.log(['\nThe slowest checks:', ...slowest(tests, 5)].join('\n'));
console.log(`\n${['Browser', 'Version', 'Passed', 'Failed', 'Skipped', 'Seconds'].map(cell).join('')}`);
for (const { name, version, tests: ran, seconds } of runs) {
  const count = (wanted: string) => ran.filter(({ status }) => status === wanted).length;
  const row = [name, version ?? 'not there', count('passed'), count('failed'), count('skipped'), seconds];
  console.log(row.map(cell).join(''));
}
process.exit(tests.some(({ status }) => status === 'failed') || tests.length === 0 ? 1 : 0);

function cell(value: string | number): string {
  return String(value).padEnd(18);
}
