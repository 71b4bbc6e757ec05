import { expect, test } from 'vitest';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { compileSample, edited } from './sample.ts';

const draft = edited('content/en/scan-code.mdx', 'kind: guide', 'kind: guide\ndraft: true');
const japaneseDraft = edited('content/ja/scan-code.mdx', 'title:', 'draft: true\ntitle:');

test('a draft is no article of the site, and Choices that lead to it are left out', () => {
  const { articles, problems, library } = compileSample([draft]);
  expect(problems).toEqual([]);
  expect([...library.drafts.en]).toEqual(['scan-code']);
  expect(articles.map(({ flow }) => flow.id)).toEqual(['start']);
  expect(articles[0]?.flow.related).toEqual([]);
  expect(articles[0]?.flow.steps[0]?.way).toMatchObject({ choices: [{ id: 'lost' }] });
});

test('what is still to be written in a draft is no problem', () => {
  const unfinished = { ...draft, text: `${draft.text}\n<Step id="more" title="TODO">` };
  expect(codesOf([unfinished])).not.toContain('unwritten');
});

test('a question whose every Choice leads to a draft leads nowhere', () => {
  const start = edited(
    'content/en/start.mdx',
    '<Choice id="lost" to="call">',
    '<Choice id="lost" to="scan-code">',
  );
  expect(codesOf([draft, start])).toContain('names-draft');
});

test('a draft in one language is kept out of that language alone', () => {
  const { articles, problems, flows, flowsIn } = compileSample([japaneseDraft]);
  expect(problems).toEqual([]);
  expect(articles.map(({ flow, locales }) => [flow.id, locales])).toEqual([
    ['scan-code', ['en']],
    ['start', ['en', 'ja']],
  ]);
  expect(flowsIn.en).toBe(flows);
  expect(Object.keys(flowsIn.ja)).toEqual(['start']);
  expect(flowsIn.ja.start?.related).toEqual([]);
  expect(flowsIn.ja.start?.steps[0]?.way).toMatchObject({ choices: [{ id: 'lost' }] });
});

test('what is still to be written in a draft in one language is no problem', () => {
  expect(
    codesOf([{ ...japaneseDraft, text: `${japaneseDraft.text}\n<Step id="more" title="TODO">\n</Step>` }]),
  ).toEqual([]);
});

test.each([
  [
    'the only way on',
    'content/en/start.mdx',
    '<Choice id="lost" to="call">',
    '<Choice id="lost" to="scan-code">',
  ],
  ['a link in its own language', 'content/ja/start.mdx', '(site:support)', '(/scan-code/)'],
])('in that language nobody is led to a draft by %s', (_, path, find, put) => {
  const { problems } = compileSample([japaneseDraft, edited(path, find, put)]);
  const named = problems.find(({ code }) => code === 'names-draft');
  expect(named?.file).toBe(path);
  expect(named?.hint).toContain('content/ja/scan-code.mdx');
});

function codesOf(files: readonly SourceFile[]): string[] {
  return compileSample(files).problems.map(({ code }) => code);
}
