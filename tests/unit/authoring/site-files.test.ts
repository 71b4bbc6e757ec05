import { expect, test } from 'vitest';
import type { Problem } from '../../../src/authoring/problems.ts';
import { compileSample, edited } from './sample.ts';

const site = 'content/site.yaml';

test.each<[string, string, string, Partial<Problem>]>([
  ['a mistyped key', 'official: false', 'oficial: false', { code: 'unknown-field', line: 3 }],
  [
    'a missing language',
    'label: { en: Support, ja: サポート }',
    'label: { en: Support }',
    { code: 'missing-field' },
  ],
  ['a key given twice', 'moved: {}', 'moved: {}\nmoved: {}', { code: 'broken-yaml' }],
  [
    'an address with a path',
    'https://help.example.com',
    'https://example.com/help',
    { code: 'wrong-field', line: 7 },
  ],
  [
    'an address with a slash at the end',
    'help.example.com',
    'help.example.com/',
    { code: 'wrong-field', line: 7 },
  ],
  [
    'a plain address of a link',
    'https://example.com/support',
    'http://example.com/support',
    { code: 'wrong-field' },
  ],
])('%s in site.yaml is one problem, and what depends on the file is silent', (_what, find, put, expected) => {
  const problems = problemsWith(site, find, put);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: site, ...expected });
});

test('a mistyped key is answered with the one that is meant', () => {
  const [problem] = problemsWith(site, 'official:', 'oficial:');
  expect(problem?.hint).toBe('Did you mean `official`?');
});

test('a broken glossary is one problem, whoever speaks of its terms', () => {
  const problems = problemsWith('content/en/glossary.yaml', '- id:', '- id: [');
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['broken-yaml', 'content/en/glossary.yaml'],
  ]);
});

test.each([
  ['an unknown key', 'nearr: [x]\nasks: {}\n', 'unknown-field'],
  ['questions of an article that does not exist', 'asks:\n  scan-cod: [how]\n', 'unknown-article'],
])('%s in search-words.yaml is a problem', (_what, text, code) => {
  const { problems } = compileSample([{ path: 'content/en/search-words.yaml', text }], { wholeSite: true });
  expect(problems.filter(({ file }) => file.endsWith('search-words.yaml')).map((one) => one.code)).toContain(
    code,
  );
});

test('a word is found as it stands, not inside a longer word that is right', () => {
  const list =
    '- { write: ブラウザー, not: [ブラウザ] }\n- { write: 電話, not: [携帯], except: [携帯電話会社] }\n';
  const said = 'ブラウザーではなくブラウザを、携帯電話会社の携帯で。';
  const { problems } = compileSample([
    { path: 'content/ja/word-list.yaml', text: list },
    edited('content/ja/scan-code.mdx', 'スマートフォンをコードにかざしてください。', said),
  ]);
  expect(problems.map(({ code, column }) => [code, column])).toEqual([
    ['other-word', said.indexOf('ブラウザを') + 1],
    ['other-word', said.indexOf('携帯で') + 1],
  ]);
});

function problemsWith(path: string, find: string, put: string): Problem[] {
  return compileSample([edited(path, find, put)], { wholeSite: false }).problems;
}
