import { expect, test } from 'vitest';
import { expandArticle } from '../../../src/authoring/expand.ts';
import { firstSentence } from '../../../src/authoring/plain-text.ts';
import { compileSample, edited } from './sample.ts';

const english = 'content/en/scan-code.mdx';
const plainest = 'Hold the phone in front of the code.';

/** The words of a step whose text is that Markdown. */
function wordsOf(markdown: string) {
  const { articles } = compileSample([edited(english, plainest, markdown)]);
  const words = articles.find(({ flow }) => flow.id === 'scan-code')?.words.en.steps.point;
  return { instruction: words?.instruction, asides: words?.asides, first: words?.first };
}

test.each([
  ['Tap **Services** or [wait](/start). You `see` a list.', 'Tap Services or wait. You see a list.'],
  ['Two\nlines.\n\nAnother paragraph.', 'Two lines.\nAnother paragraph.'],
  ['- one\n- two **three**', 'one\ntwo three'],
  ['| a | b |\n|---|---|\n| c | <Ui name="iphone/activation-code.code" /> |', 'a\nb\nc\nActivation Code'],
  [
    'The <Term id="client-portal" />, as in <StepRef to="type" />.',
    'The Client Portal, as in “Type the code”.',
  ],
  ["A \\* star isn't.{/* not said */}", 'A * star isn’t.'],
])('%j is read as %j', (markdown, read) => {
  expect(wordsOf(markdown).instruction).toBe(read);
});

test('warnings and notes are apart, and the first sentence is that of the first paragraph', () => {
  const aside =
    '<Warning>\n\nStop. Wait.\n\n</Warning>\n\n| way |\n|---|\n\nLook: a list.\n\n<Note>A **word**.</Note>';
  expect(wordsOf(aside)).toEqual({
    instruction: 'way\nLook: a list.',
    asides: 'Stop. Wait.\nA word.',
    first: 'Look',
  });
});

test('a note and a warning say their first sentence', () => {
  const note = '<Note>\n\nThe <Term id="client-portal" /> asks. It "waits".\n\n</Note>';
  const compiled = compileSample([edited(english, plainest, `${plainest}\n\n${note}`)]);
  expect(expandArticle('scan-code', 'en', compiled)).toContain(
    '<Note slot="notes" first="The Client Portal asks.">',
  );
});

test('the label of a choice has no marks, which nobody who prints it would draw', () => {
  const marked = edited(english, plainest, plainest);
  const text = marked.text.replace(
    /(<Choice id="read"[^>]*>)[^<]*/,
    '$1The **Next** <Ui name="iphone/activation-code.code" /> page',
  );
  const { articles } = compileSample([{ ...marked, text }]);
  const words = articles.find(({ flow }) => flow.id === 'scan-code')?.words.en.steps.point;
  expect(words?.choices.read).toBe('The Next Activation Code page');
});

test.each([
  ['「カメラ」を起動してください。画面に映ります。', '「カメラ」を起動してください。'],
  ['次のとおりです：一覧。', '次のとおりです'],
  ['No end', 'No end'],
])('%j begins with %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
