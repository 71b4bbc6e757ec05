import { expect, test } from 'vitest';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { compileSample, edited } from './sample.ts';

const draft = edited('content/en/scan-code.mdx', 'kind: guide', 'kind: guide\ndraft: true');

test('a draft is no article of the site, and Choices that lead to it are left out', () => {
  const { articles, problems, library } = compileSample([draft]);
  expect(problems).toEqual([]);
  expect([...library.drafts]).toEqual(['scan-code']);
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

function codesOf(files: readonly SourceFile[]): string[] {
  return compileSample(files).problems.map(({ code }) => code);
}
