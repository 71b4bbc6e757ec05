import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registries } from '../../src/articles.ts';
import { compile } from '../../src/authoring/compile.ts';
import { performArticle } from '../../src/practice/perform-article.ts';
import { placeOfStep } from '../../src/tasks/step-lines.ts';

const guide = readFileSync(new URL('../fixtures/performed/activate.mdx', import.meta.url), 'utf8');
const world = '(world `first-activation` on iphone)';

test('the guide of the fixture does what it says', () => {
  expect(faultsOf(guide)).toEqual([]);
  expect(compiled(guide).articles).toHaveLength(1);
});

test('a wrong control is told by file, line and the screen that showed instead', () => {
  const wrong = guide.replace('does="tap setup-with-qr"', 'does="tap done"');
  expect(faultsOf(wrong)).toContain(
    `content/en/activate.mdx:42 step \`setup\` does \`tap done\`, which \`iphone/setup@plain\` does not offer ${world}`,
  );
  const other = guide.replace('does="type code code"', 'does="tap launch-camera"');
  expect(faultsOf(other)).toContain(
    `content/en/activate.mdx:50 step \`activate\` wants \`iphone/activation-code@filled\`, and \`iphone/camera-permission@plain\` shows instead ${world}`,
  );
});

test('a swapped step is told', () => {
  const [front = '', ...steps] = guide.split(/(?=<Step )/);
  const [logIn = '', openStore = '', search = '', typeName = '', ...rest] = steps;
  expect(faultsOf([front, logIn, openStore, typeName, search, ...rest].join(''))).toContain(
    `content/en/activate.mdx:22 step \`type-name\` wants \`iphone/store-search@empty\`, and \`iphone/store@plain\` shows instead ${world}`,
  );
});

test('a permission prompt that the guide forgets is told', () => {
  const forgetful = guide.replace(/<Step id="allow"[\s\S]*?<\/Step>\n\n/, '');
  expect(faultsOf(forgetful)).toContain(
    `content/en/activate.mdx:38 step \`setup\` wants \`iphone/setup\`, and \`iphone/notification-permission@plain\` shows instead ${world}`,
  );
});

test('a prompt that is only sometimes shown has to be marked so', () => {
  const installed = guide
    .replace(/<Step id="install"[\s\S]*?<\/Step>\n\n/, '')
    .replace(' shown="if-asked"', '');
  expect(faultsOf(installed, ['app-installed'])).toContain(
    'content/en/activate.mdx:34 step `allow` wants `iphone/notification-permission`, and `iphone/setup@plain` shows instead (world `app-installed` on iphone)',
  );
});

test('a promise that does not hold is told', () => {
  expect(faultsOf(guide.replace('enrolled:practice01', 'enrolled:practice02'))).toContain(
    `content/en/activate.mdx:54 step \`done\` promises \`enrolled:practice02@iphone\`, and that is not so ${world}`,
  );
});

test('a step that no world reaches is told', () => {
  expect(faultsOf(guide.replace('screen="iphone/activated" does="tap done"', ''))).toEqual([]);
  expect(faultsOf(guide, ['app-installed'])).toContain(
    'content/en/activate.mdx:30 step `install` is performed in no world',
  );
});

test('a label that the text does not name is told', () => {
  expect(faultsOf(guide.replace('Tap <Ui name="store"/>.', 'Open it.'))).toEqual([
    'content/en/activate.mdx:18 step `open-store` uses `App Store` without naming it in its text',
  ]);
});

function faultsOf(text: string, practice = ['first-activation']): string[] {
  const { articles, library } = compiled(text.replace('[first-activation]', `[${practice.join(', ')}]`));
  const flows = articles.map(({ flow }) => flow);
  return articles.flatMap((article) =>
    (performArticle(article, flows, 'en')?.faults ?? []).map(
      ({ step, says }) => `${placeOfStep(library, 'en', article.flow.id, step)} step \`${step}\` ${says}`,
    ),
  );
}

function compiled(text: string) {
  return compile(
    ['en', 'ja'].map((locale) => ({ path: `content/${locale}/activate.mdx`, text })),
    registries,
  );
}
