import { describe, expect, test } from 'vitest';
import { readContent, registries } from '../../src/articles.ts';
import { failureFile } from '../../src/authoring/check-rows.ts';
import { compile } from '../../src/authoring/compile.ts';
import { checkDataFiles, stopsModules } from '../../src/authoring/data-files.ts';
import type { ProblemCode } from '../../src/authoring/problems.ts';
import type { SourceFile } from '../../src/authoring/source.ts';
import { localeCodes, sourceLocale } from '../../src/locales.ts';

const { files, articles } = readContent();

/** The article from which others take over the most steps: what is wrong with it could show everywhere. */
const [shared = ''] = articles
  .map(({ flow: { id } }) => ({ id, uses: files.filter(({ text }) => text.includes(`same="${id}/`)).length }))
  .toSorted((one, other) => other.uses - one.uses)
  .map(({ id }) => id);

/** What can happen to the file of an article, and the one thing that its author is told. */
const ofArticles: [what: string, change: (text: string) => string | null, code: ProblemCode][] = [
  ['is lost', () => null, 'orphan-translation'],
  ['is empty', () => '', 'no-frontmatter'],
  ['has an open tag', (text) => text.replace('</Step>', ''), 'broken-mdx'],
  ['has a bare brace', (text) => text.replace('</Step>', '{\n</Step>'), 'broken-mdx'],
  ['has frontmatter that nobody closes', (text) => text.replace('\n---\n', '\n\n'), 'broken-mdx'],
  ['has a field twice', (text) => text.replace('\nkeywords:', '\ntitle: Other\nkeywords:'), 'broken-yaml'],
  ['lacks a field', (text) => text.replace(/\nsummary: .*/, ''), 'missing-field'],
  [
    'names two steps alike',
    (text) => text.replace(/<Step id="([^"]+)"([\s\S]*?)<Step id="[^"]+"/, '<Step id="$1"$2<Step id="$1"'),
    'duplicate-id',
  ],
];

describe(`of ${shared}`, () => {
  test.each(ofArticles)(
    'the English file %s: one problem, in that file or its translation',
    (_, change, code) => {
      expect(codesWith(`content/${sourceLocale}/${shared}.mdx`, change)).toEqual([code]);
    },
  );

  test('the translation is lost: one problem', () => {
    expect(codesWith(`content/${localeCodes.at(-1)}/${shared}.mdx`, () => null)).toEqual([
      'missing-translation',
    ]);
  });

  test('the translation lacks a step: one problem', () => {
    const path = `content/${localeCodes.at(-1)}/${shared}.mdx`;
    expect(codesWith(path, (text) => text.replace(/<Step[^>]*>[\s\S]*?<\/Step>\n/, ''))).toEqual([
      'missing-step',
    ]);
  });
});

const settings = files
  .map(({ path }) => path)
  .filter((path) => /^content\/.*\.(yaml|txt)$/.test(path) && !path.startsWith(`content/${sourceLocale}/`));
test.each(settings)('%s is lost: one problem, whoever speaks of what it holds', (path) => {
  expect(codesWith(path, () => null)).toEqual(['missing-file']);
});

test('content/site.yaml is no YAML: one problem', () => {
  expect(codesWith('content/site.yaml', (text) => `[\n${text}`)).toEqual(['broken-yaml']);
});

const data = files.filter(({ path }) => path.endsWith('.json'));
test.each(data)('$path is no JSON: one problem', (file) => {
  const changed = data.map((one) => (one === file ? { ...one, text: one.text.replace(',', ',,') } : one));
  expect(checkDataFiles(changed).map(({ code, file: path }) => [code, path])).toEqual([
    ['broken-json', file.path],
  ]);
});

test.each(data.filter(({ path }) => path.startsWith(`src/i18n/${localeCodes.at(-1)}/`)))(
  '$path is lost: one problem, told before a module wants it',
  (file) => {
    const found = checkDataFiles(data.filter((one) => one !== file));
    expect(found.map(({ code, file: path }) => [code, path])).toEqual([['missing-file', file.path]]);
    expect(found.filter(stopsModules)).toEqual(found);
  },
);

/** What can be wrong with a row of a failure, and the field at which its author is told. */
const ofFailures: [what: string, from: string, to: string, code: ProblemCode][] = [
  ['a source that is none', '"source": "service"', '"source": "server"', 'wrong-field'],
  ['a status that says nothing of a failure', '"status": 422', '"status": 200', 'wrong-field'],
  ['no remedy', '    "remedy": "retype",\n', '', 'missing-field'],
  ['a field that no row has', '"remedy": "retype"', '"remedi": "retype"', 'unknown-field'],
  ['a screen that is no screen', '"iphone/error@try-again"', '"error"', 'malformed-screen'],
];
test.each(ofFailures)('a failure has %s: one problem, with its line', (_, from, to, code) => {
  const rows = data.find(({ path }) => path === failureFile)?.text ?? '';
  const text = rows.replace(from, to);
  const [found, ...others] = checkDataFiles([{ path: failureFile, text }]);
  expect([found?.code, found?.file, others]).toEqual([code, failureFile, []]);
  expect(found?.line).toBeLessThan(8);
});

function codesWith(path: string, change: (text: string) => string | null): ProblemCode[] {
  const others = files.filter((file) => file.path !== path);
  const text = change(files.find((file) => file.path === path)?.text ?? '');
  const changed: SourceFile[] = text === null ? others : [...others, { path, text }];
  return compile(changed, registries, { wholeSite: true }).problems.map(({ code }) => code);
}
