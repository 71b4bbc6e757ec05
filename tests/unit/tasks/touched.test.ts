import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lanes } from '../../../src/tasks/suites.ts';
import { root } from '../../../src/tasks/tool.ts';
import { touchedBy } from '../../../src/tasks/touched.ts';

const specs = readdirSync(join(root, 'tests/browser')).map((file) => `browser/${file}`);
const folders = ['', 'src', 'tests'].flatMap((parent) =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => !/^(node_modules|dist|reports|\.git|\.astro)$/.test(entry.name))
    .map((entry) => `${parent && `${parent}/`}${entry.name}${entry.isDirectory() ? '/a-file.ts' : ''}`),
);
const names = lanes.flat().map(({ name }) => name);

test.each(folders.filter((file) => !file.startsWith('tests/browser/')))(
  'a change of %s concerns suites and specs that exist',
  (file) => {
    const touched = touchedBy([file]);
    expect(touched.suites.length).toBeGreaterThan(0);
    expect(touched.suites.filter((name) => !names.includes(name))).toEqual([]);
    expect(touched.specs.filter((start) => !specs.some((spec) => spec.startsWith(start)))).toEqual([]);
  },
);

test('a file without a rule concerns everything', () => {
  const touched = touchedBy(['src/search/rank.ts', 'package.json']);
  expect(touched.suites.toSorted()).toEqual(names.toSorted());
  expect(touched.specs).toEqual([]);
});

test('a changed spec is run alone, and a changed search asks the search', () => {
  expect(touchedBy(['tests/browser/gateway.spec.ts']).specs).toEqual(['browser/gateway.spec.ts']);
  expect(touchedBy(['src/search/rank.ts']).specs).toContain('browser/search');
  expect(touchedBy(['README.md']).suites).toEqual(['format']);
});
