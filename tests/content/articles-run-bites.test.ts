import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registries } from '../../src/articles.ts';
import { compile } from '../../src/authoring/compile.ts';
import { placeOfStep } from '../../src/tasks/step-lines.ts';
import { performArticle } from '../../src/verification/perform-article.ts';

const guide = readFileSync(new URL('../fixtures/performed/activate.mdx', import.meta.url), 'utf8');
const world = '(world `first-activation` on iphone)';

test('the guide of the fixture does what it says', () => {
  expect(faultsOf(guide)).toEqual([]);
  expect(compiled(guide).articles).toHaveLength(1);
});

test('a wrong control is reported by file, line and the screen that showed instead', () => {
  const wrong = guide.replace('does="tap setup-with-qr"', 'does="tap done"');
  expect(faultsOf(wrong)).toContain(
    `content/en/activate.mdx:42 step \`setup\` does \`tap done\`, which \`iphone/setup@plain\` does not offer ${world}`,
  );
  const other = guide.replace('does="type code code"', 'does="tap launch-camera"');
  expect(faultsOf(other)).toContain(
    `content/en/activate.mdx:50 step \`activate\` wants \`iphone/activation-code@filled\`, and \`iphone/camera-permission@plain\` shows instead ${world}`,
  );
});

test('a swapped step is reported', () => {
  const [front = '', ...steps] = guide.split(/(?=<Step )/);
  const [logIn = '', openStore = '', search = '', typeName = '', ...rest] = steps;
  expect(faultsOf([front, logIn, openStore, typeName, search, ...rest].join(''))).toContain(
    `content/en/activate.mdx:22 step \`type-name\` wants \`iphone/store-search@empty\`, and \`iphone/store@plain\` shows instead ${world}`,
  );
});

test('a permission prompt that the guide forgets is reported', () => {
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

test('a promise that does not hold is reported', () => {
  expect(faultsOf(guide.replace('enrolled:practice01', 'enrolled:practice02'))).toContain(
    `content/en/activate.mdx:54 step \`done\` promises \`enrolled:practice02@iphone\`, and that is not so ${world}`,
  );
});

test('a step that no world reaches is reported', () => {
  expect(faultsOf(guide.replace('screen="iphone/activated" does="tap done"', ''))).toEqual([]);
  expect(faultsOf(guide, ['app-installed'])).toContain(
    'content/en/activate.mdx:30 step `install` is performed in no world',
  );
});

test('a label that the text does not name is reported', () => {
  expect(faultsOf(guide.replace('Tap <Ui name="store"/>.', 'Open it.'))).toEqual([
    'content/en/activate.mdx:18 step `open-store` uses `App Store` without naming it in its text',
  ]);
});

const refused = readFileSync(new URL('../fixtures/performed/refused.mdx', import.meta.url), 'utf8');

test('the fix of the fixture does what it says, whichever answer is true', () => {
  expect(faultsOfFix(refused)).toEqual([]);
});

test('an answer that is true in no world is reported by file, line, step and choice', () => {
  const waiting = refused.replace(
    '</Step>\n\n<Step id="fresh"',
    '<Choice id="waiting" to="waits" claims="portal/waiting">It waits for the phone</Choice>\n</Step>\n\n<Step id="fresh"',
  );
  const step = '\n<Step id="waits" title="Wait" screen="portal/waiting" ending="contact">\nWait.\n</Step>\n';
  expect(faultsOfFix(waiting + step)).toEqual([
    'content/en/refused.mdx:18 step `log-in` has the choice `waiting`, which no world takes',
  ]);
});

test('a fix that says it is solved where it is not is reported', () => {
  const idle = refused.replace(' does="tap log-out"', '').replace('does="pick user practice01" ', '');
  expect(faultsOfFix(idle.replace('screen="portal/login"', 'screen="portal/banner"'))).toContain(
    'content/en/refused.mdx:18 step `log-in` has the choice `code`, which no world takes',
  );
  const hasty = refused
    .replace('cures="code-used"', 'cures="code-used" next="fresh"')
    .replace(/<Choice.*\n/g, '');
  expect(
    faultsOfFix(hasty.replace('does="pick user practice01"', '').replace('"portal/login"', '"portal/login"')),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^content\/en\/refused.mdx:\d+ step `fresh` (wants|says)/),
    ]),
  );
});

test('a fix that sends people to support where nothing is wrong any more is reported', () => {
  const needless = refused.replace('id="code" to="fresh"', 'id="code" to="ask"');
  expect(faultsOfFix(needless)[0]).toBe(
    'content/en/refused.mdx:29 step `ask` asks for help, and nothing is wrong any more (world `code-used` on iphone)',
  );
});

test('a way into another article that cannot be gone on there is reported', () => {
  const astray = refused.replace('id="nothing" to="ask"', 'id="nothing" to="activate/done"');
  expect(faultsOfFix(astray)).toContain(
    'content/en/refused.mdx:18 step `log-in` has the choice `nothing`, which no world takes',
  );
});

function faultsOfFix(text: string): string[] {
  const installed = guide
    .replace(/<Step id="install"[\s\S]*?<\/Step>\n\n/, '')
    .replace('[first-activation]', '[app-installed]')
    .replace(/<Step id="allow"[\s\S]*?<\/Step>\n\n/, '');
  const files = { activate: installed, refused: text };
  return faultsIn(
    Object.entries(files).flatMap(([id, words]) =>
      ['en', 'ja'].map((locale) => ({ path: `content/${locale}/${id}.mdx`, text: words })),
    ),
  );
}

function faultsOf(text: string, practice = ['first-activation']): string[] {
  return faultsIn(filesOf(text.replace('[first-activation]', `[${practice.join(', ')}]`)));
}

function faultsIn(files: { path: string; text: string }[]): string[] {
  const { articles, library } = compile(files, registries);
  const flows = articles.map(({ flow }) => flow);
  return articles.flatMap((article) =>
    (performArticle(article, flows, 'en')?.faults ?? []).map(
      ({ step, says }) => `${placeOfStep(library, 'en', article.flow.id, step)} step \`${step}\` ${says}`,
    ),
  );
}

function compiled(text: string) {
  return compile(filesOf(text), registries);
}

function filesOf(text: string) {
  return ['en', 'ja'].map((locale) => ({ path: `content/${locale}/activate.mdx`, text }));
}
