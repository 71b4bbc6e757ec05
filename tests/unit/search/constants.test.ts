import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as constants from '../../../src/search/constants.ts';

const source = readFileSync('src/search/constants.ts', 'utf8');
const readme = readFileSync('src/search/README.md', 'utf8');
/** The modules that rank; numbers of the box and of the training are no weights of the ranking. */
const ranking = ['answer', 'compile', 'coverage', 'finder', 'postings', 'question-terms'];

test('at most ten numbers of the ranking are set by hand', () => {
  expect(Object.keys(constants).length).toBeLessThanOrEqual(10);
});

test.each(Object.keys(constants))('%s has its reason beside it and in the README', (name) => {
  expect(source).toMatch(new RegExp(`/\\*\\* .+\\*/\\nexport const ${name} =`));
  expect(readme).toContain(`| \`${name}\` |`);
});

test.each(ranking)('no weight hides in %s.ts', (name) => {
  const code = readFileSync(`src/search/${name}.ts`, 'utf8');
  expect(code.match(/\b0\.\d+(?![\d.]*\))/g) ?? []).toEqual([]);
});
