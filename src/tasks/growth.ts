import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyProject } from './copy-project.ts';
import { growContent } from './growth/grow-content.ts';
import { type Figures, measure } from './growth/measure.ts';
import { verdicts } from './growth/verdicts.ts';

// `npm run growth [-- articles ...]` measures the site as it is and with 200 and 1,000 articles in every language, each in
// a copy of the project, and says which of the requirements hold. Takes over an hour, and `-- 200` ten
// minutes.
const counts = process.argv.slice(2).map(Number);
const columns: { name: string; figures: Figures }[] = [];

for (const count of [0, ...(counts.length > 0 ? counts : [200, 1000])]) {
  const copy = copyProject('growth');
  try {
    if (count > 0) {
      growContent(copy, count);
      // Every page has a code of its own.
      execFileSync(process.execPath, ['src/tasks/addresses.ts'], { cwd: copy, stdio: 'pipe' });
    }
    const figures = await measure(copy);
    columns.push({ name: count === 0 ? 'today' : `${count}`, figures });
    console.log(`${columns.at(-1)?.name}: ${JSON.stringify(figures)}`);
  } catch (error) {
    console.error(`\nStopped with ${count === 0 ? 'the site as it is' : `${count} articles`}.\n${error}`);
    process.exitCode = 1;
    break;
  } finally {
    if (!process.env.KEEP) rmSync(copy, { recursive: true, force: true });
  }
}

const rows = Object.keys(columns[0]?.figures ?? {}) as (keyof Figures)[];
console.log(['', ''.padEnd(34), ...columns.map(({ name }) => name.padStart(10))].join(''));
for (const row of rows)
  console.log([row.padEnd(34), ...columns.map(({ figures }) => show(figures[row]).padStart(10))].join(''));
const judged = columns
  .slice(1)
  .flatMap(({ name, figures }) => verdicts(name, figures, columns[0]?.figures ?? figures));
console.log(`\n${judged.map(({ text, holds }) => `${holds ? 'holds ' : 'BROKEN'}  ${text}`).join('\n')}`);
process.exit(judged.every(({ holds }) => holds) ? (process.exitCode ?? 0) : 1);

function show(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
