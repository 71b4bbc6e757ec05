import { expect, test } from 'vitest';
import { expandArticle } from '../../../src/authoring/expand.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { markCurrent } from '../../../src/authoring/translations.ts';
import type { Locale } from '../../../src/locales.ts';
import { compileSample, edited } from './sample.ts';

const english = 'content/en/scan-code.mdx';
const japanese = 'content/ja/scan-code.mdx';

test('a step says everything about itself', () => {
  expect(expand('en')).toContain(
    '<Step article="scan-code" locale="en" id="point" title="Point the camera at the code" number="1" ' +
      'screen="iphone/camera@searching" marks="viewfinder" does="aim viewfinder" way="ask" sure="confirmed">',
  );
});

test('a picture shows what its step says, else the screen', () => {
  const screen = 'screen="iphone/camera@searching"';
  const pictured = edited(english, screen, `${screen} figure="iphone/camera@code-in-view"`);
  expect(expand('en', [pictured])).toContain('screen="iphone/camera@code-in-view" marks="viewfinder"');
  const wrong = edited(english, screen, `${screen} figure="iphone/camera@upside-down"`);
  expect(compileSample([wrong]).problems.map(({ code }) => code)).toEqual(['unknown-state']);
});

test('a choice knows where it leads', () => {
  expect(expand('ja')).toContain(
    '<Choice slot="choices" id="read" to="scan-code/type" href="/ja/scan-code/type/">読み取られた</Choice>',
  );
});

test('a choice shows what is in view then', () => {
  const choice = (state: string) => {
    const { path, text } = edited(english, '<Choice id="unread"', '<Choice id="unread" claims="reader"');
    return {
      path,
      text: text.replace('<Choice id="read"', `<Choice id="read" screen="iphone/camera@${state}"`),
    };
  };
  expect(expand('ja', [choice('code-in-view')])).toContain('id="read" screen="iphone/camera@code-in-view"');
  expect(compileSample([choice('upside-down')]).problems.map(({ code }) => code)).toEqual(['unknown-state']);
});

test('a choice that leads to an article leads to its first step', () => {
  expect(expandArticle('start', 'en', compileSample())).toContain(
    '<Choice slot="choices" id="activate" value="activate" to="scan-code" href="/en/scan-code/point/">',
  );
});

test('a label carries its words, their language and, at its first use, what they mean', () => {
  const twice = edited(
    japanese,
    '欄に入力してください。',
    '欄に入力してください。<Ui name="code" />の下です。',
  );
  expect(expand('en')).toContain('<Ui label="Activation Code" />');
  expect(expand('ja', [twice])).toContain(
    '<Ui label="Activation Code" lang="en" gloss="アクティベーションコード" />欄に入力してください。' +
      '<Ui label="Activation Code" lang="en" />の下です。',
  );
});

test('what a screen says in English is marked as English in Japanese', () => {
  const quoted = edited(
    japanese,
    '欄に入力してください。',
    '欄に入力してください。「Send it」、「送信」、「PIN」です。',
  );
  expect(expand('ja', [quoted])).toContain('「<span lang="en">Send it</span>」、「送信」、「PIN」です。');
});

test('terms, titles of steps and links are spelled out', () => {
  expect(expand('en')).toContain(
    '<Term id="client-portal" term="Client Portal" meaning="The website for customers." />',
  );
  expect(expand('ja')).toContain('<StepRef title="カメラをコードに向ける" href="/ja/scan-code/point/" />');
  expect(expandArticle('start', 'ja', compileSample())).toContain(
    '[公式サポート](https://example.com/support)',
  );
});

test('quotes and brackets in a title stay what they are', () => {
  const quoted = edited(english, 'title="Type the code"', 'title=\'Type the "code" & <more>\'');
  expect(expand('en', [quoted])).toContain('title="Type the &quot;code&quot; &amp; &lt;more>"');
});

test('a step with `same` arrives with the words of the other, and with its own ways where it gives any', () => {
  const ways = '<Choice id="read" to="done" />\n<Choice id="unread" to="point" />';
  const again = `<Step id="again" same="point" title="Once more">\n${ways}\n</Step>\n\n<Step id="done"`;
  const taking = edited(english, '<Step id="done"', again);
  const taken = edited(
    japanese,
    '<Step id="done"',
    '<Step id="again" title="もう一度" />\n\n<Step id="done"',
  );
  const expanded = expand('ja', [taking, taken]);
  const step = expanded.slice(expanded.indexOf('id="again"'), expanded.indexOf('id="done"'));
  expect(step).toContain('title="もう一度" number="3" screen="iphone/camera@searching"');
  expect(step).toContain('スマートフォンをコードにかざしてください。');
  expect(step).toContain(
    '<Choice slot="choices" id="read" to="scan-code/done" href="/ja/scan-code/done/">読み取られた</Choice>',
  );
});

test('a step whose English words are newer says where they are, and no other does', () => {
  const marked = {
    path: japanese,
    text: markCurrent('scan-code', 'ja', compileSample()) ?? '',
  };
  expect(expand('ja', [marked])).not.toContain('newer=');
  const changed = edited(english, 'Hold the phone in front of the code.', 'Hold the phone still.');
  const expanded = expand('ja', [marked, changed]);
  expect(expanded.match(/newer="[^"]*"/g)).toEqual(['newer="/en/scan-code/point/"']);
  expect(expand('en', [marked, changed])).not.toContain('newer=');
});

test('the words of a step read as they are printed', () => {
  const { articles } = compileSample();
  const words = articles.find(({ flow }) => flow.id === 'scan-code')?.words;
  expect(words?.en.steps.type?.text).toBe(
    'Type it into **Activation Code**, as in “[Point the camera at the code](/en/scan-code/point/)”.',
  );
  expect(words?.ja.steps.type?.text).toBe(
    '「[カメラをコードに向ける](/ja/scan-code/point/)」のとおり、「Activation Code」(アクティベーションコード)欄に入力してください。',
  );
  expect(words?.ja.steps.point?.choices).toEqual({ read: '読み取られた', unread: '何も起こらない' });
});

function expand(locale: Locale, files: readonly SourceFile[] = []): string {
  const compiled = compileSample(files);
  expect(compiled.problems).toEqual([]);
  return expandArticle('scan-code', locale, compiled) ?? '';
}
