import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, plantedFaults } from '../../tests/planted-faults.ts';
import { copyProject } from './copy-project.ts';

// `npm run faults [-- name ...]` plants one fault at a time in a copy of the project and shows which test catches it.
const chosen = process.argv.slice(2);
const faults = plantedFaults.filter((fault) => chosen.length === 0 || chosen.includes(fault.name));
let missed = 0;

for (const fault of faults) {
  const copy = copyProject('fault');
  try {
    plant(fault, copy);
    const failures = failuresIn(copy, fault);
    const caught = failures.find((failure) => failure.includes(fault.caughtBy));
    if (!caught) missed++;
    const instead = failures.find((failure) => /\berror\b|^FAILED|problems? in/i.test(failure));
    console.log(
      caught
        ? `caught  ${fault.name}: ${caught}`
        : `MISSED  ${fault.name}: expected "${fault.caughtBy}" to fail; ${instead ? `this did: ${instead}` : 'nothing did'}`,
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
console.log(`${faults.length - missed} passed, ${missed} failed`);
process.exit(missed === 0 && faults.length > 0 ? 0 : 1);

function plant({ name, file, find, put }: Fault, copy: string): void {
  const path = join(copy, file);
  if (put === null) {
    rmSync(path);
    return;
  }
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) {
    throw new Error(`The fault \`${name}\` looks for text that ${file} does not have: ${find}`);
  }
  if (put === null) rmSync(path);
  else writeFileSync(path, text.split(find).join(put));
}

/** What a person reads of the failing suite: names of failing tests, or the problems that stop the build. */
function failuresIn(copy: string, { suite, spec }: Fault): string[] {
  const task = 'src/tasks/run.mjs';
  const runs = spec
    ? [
        [task, 'test', 'build'],
        ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', spec],
      ]
    : [suite === 'check' ? [task, 'check'] : [task, 'test', suite]];
  for (const args of runs) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (status !== 0) return `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());
  }
  return [];
}
