import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registries as ofSite } from '../../../src/articles.ts';
import { compile } from '../../../src/authoring/compile.ts';
import { problemCodes } from '../../../src/authoring/problems.ts';
import type { Registries } from '../../../src/authoring/registries.ts';
import { report } from '../../../src/authoring/report.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { checkPerformances } from '../../../src/verification/check-articles.ts';
import { baseOf, filesOf, needsWholeSite, withFiles } from '../../fixtures/authoring/fixture.ts';
import { registries as sound } from '../../fixtures/authoring/registries.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/authoring');

/** Codes of problems that only performing the articles on the simulated phone can find; their fixtures are whole. */
const ofPerforming = ['names-no-world', 'not-performed', 'no-journey', 'does-not-cure'];

test('the sample articles have no problem', () => {
  expect(reportOf([], sound, false)).toBe('');
});

test('the sample of a whole site has no problem', () => {
  expect(reportOf([], sound, true)).toBe('');
});

describe('an author sees', () => {
  test.each(problemCodes)('%s', async (code) => {
    const folder = join(fixtures, code);
    const registries = existsSync(join(folder, 'registries.ts'))
      ? ((await import(join(folder, 'registries.ts'))) as { registries: Registries }).registries // a fixture's own registries
      : sound;
    const own = filesOf(code);
    const seen = ofPerforming.includes(code)
      ? reportOfPerforming(own)
      : reportOf(own, registries, needsWholeSite(code), removedIn(folder));
    expect(seen).toContain(` ${code}\n`);
    expect(existsSync(join(folder, 'report.txt')), 'report.txt is there').toBe(true);
    await expect(`${seen}\n`).toMatchFileSnapshot(join(folder, 'report.txt'));
  });
});

test('every fixture belongs to a problem code', () => {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => name !== 'sample');
  expect(names.toSorted()).toEqual(problemCodes.toSorted());
});

test('content/README.md explains every problem code, and no other', () => {
  const text = readFileSync('content/README.md', 'utf8');
  const table = text.slice(text.indexOf('## Problem codes'));
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] ?? '');
  expect(explained.toSorted()).toEqual(problemCodes.toSorted());
});

/** What the compiler reports of the sample articles with some files put in their place. */
function reportOf(
  own: SourceFile[],
  registries: Registries,
  isWhole: boolean,
  removed: readonly string[] = [],
): string {
  const files = withFiles(baseOf(isWhole), own).filter(({ path }) => !removed.includes(path));
  return report(compile(files, registries, { wholeSite: isWhole, today: '2026-11-28' }).problems, files);
}

/** What performing some articles reports, on the screens and with the failures of the site. */
function reportOfPerforming(files: SourceFile[]): string {
  const compiled = compile(files, ofSite);
  return report([...compiled.problems, ...checkPerformances(compiled)], files);
}

/** Files of the sample that a fixture takes away: a line each in `removed.txt`. */
function removedIn(folder: string): string[] {
  const list = join(folder, 'removed.txt');
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
}
