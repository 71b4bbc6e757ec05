import { expect, test } from 'vitest';
import { expandArticle } from '../../../src/authoring/expand.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { compileSample, edited } from './sample.ts';

const english = 'content/en/scan-code.mdx';
const answer = `answer: >
  If the code was used before, type it into <Ui name="iphone/activation-code.code"/>.
  If that is refused, log in to <Term id="client-portal"/> and read [what to choose](/start).
`;

test('the answer of a fix is compiled like a sentence of a step', () => {
  const japanese = edited(
    'content/ja/scan-code.mdx',
    'keywords:',
    'answer: >\n  入力してください。\nkeywords:',
  );
  const compiled = compileSample([fix(answer), japanese]);
  expect(compiled.problems).toEqual([]);
  const words = compiled.articles.find(({ flow }) => flow.id === 'scan-code')?.words;
  expect(words?.en.answer).toBe(
    'If the code was used before, type it into **Activation Code**.\n' +
      'If that is refused, log in to Client Portal and read [what to choose](/en/start/).',
  );
  expect(words?.ja.answer).toBe('入力してください。');
  expect(compiled.articles.find(({ flow }) => flow.id === 'start')?.words.en.answer).toBeNull();
});

test('the answer arrives on a page once, before the steps', () => {
  const expanded = expandArticle('scan-code', 'en', compileSample([fix(answer)])) ?? '';
  expect(expanded.indexOf('<Answer>')).toBeLessThan(expanded.indexOf('<Step '));
  expect(expanded).toContain(
    '<Answer>\n\nIf the code was used before, type it into <Ui label="Activation Code" />.\n',
  );
});

test('what other versions show and what the sources leave open arrive as blocks of their own', () => {
  const prose = 'otherLook: >\n  Look for <Ui name="iphone/camera.flash"/>.\nsourceNote: >\n  Not checked.\n';
  const compiled = compileSample([edited(english, 'kind: guide\n', `kind: guide\n${prose}`)]);
  expect(compiled.problems).toEqual([]);
  const expanded = expandArticle('scan-code', 'en', compiled) ?? '';
  expect(expanded).toContain('<OtherLook>\n\nLook for <Ui label="Flash" />.\n\n</OtherLook>');
  expect(expanded).toContain('<SourceNote>\n\nNot checked.\n\n</SourceNote>');
});

test.each([
  ['iphone/activation-code.code', 'iphone/activation-code.gone', 'unknown-control', 13],
  ['id="client-portal"', 'id="portal"', 'unknown-term', 14],
  ['/start', '/begin', 'unknown-article', 14],
  ['<Term id="client-portal"/>', '*Client Portal*', 'not-text', 14],
])('what is wrong in an answer is reported where it stands: %s > %s', (find, put, code, line) => {
  const { problems } = compileSample([fix(answer.replace(find, put))]);
  expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, line]);
});

test('an answer in quotes would lose its places, and is refused', () => {
  const { problems } = compileSample([fix('answer: "If it fails, call."\n')]);
  expect(problems.map(({ code }) => code)).toEqual(['wrong-field']);
});

test('notes for agents are no part of the text', () => {
  const noted = edited(
    english,
    '<Choice id="read"',
    '<Note>Mind the light.</Note>\n<AgentNote>Ask what <Ui name="flash"/> says.</AgentNote>\n<AgentNote>Wait.</AgentNote>\n\n<Choice id="read"',
  );
  const compiled = compileSample([noted]);
  expect(compiled.problems).toEqual([]);
  const step = compiled.articles.find(({ flow }) => flow.id === 'scan-code')?.words.en.steps.point;
  expect(step?.agentNotes).toEqual(['Ask what **Flash** says.', 'Wait.']);
  expect(step?.text).toBe('Hold the phone in front of the code.\n\nMind the light.');
  expect(expandArticle('scan-code', 'en', compiled)).toMatch(
    /<\/Note>\n\n<AgentNote>\n\nAsk what <Ui label="Flash" \/> says\.\n\n<\/AgentNote>\n\n<AgentNote>\n\nWait\./,
  );
});

/** The sample guide as a fix, with more fields at the end of its frontmatter, from line 12 on. */
function fix(fields: string): SourceFile {
  const { path, text } = edited(english, 'kind: guide', 'kind: fix');
  return {
    path,
    text: text.replace('practice: [first-activation]\n', `practice: [first-activation]\n${fields}`),
  };
}
