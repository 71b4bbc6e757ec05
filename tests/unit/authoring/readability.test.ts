import { expect, test } from 'vitest';
import { readability } from '../../../src/authoring/readability.ts';
import { compileSample, edited } from './sample.ts';

const english = 'content/en/scan-code.mdx';
const said = 'Hold the phone in front of the code.';

test('words per step and sentence are counted as they are read', () => {
  const lines = linesWith('On the phone, hold <Ui name="flash"/> [still](/start). Wait.');
  expect(lines).toContain('en: words per step: median 5 (at most 35), 90th percentile 13 (at most 60)');
  expect(lines).toContain('en: steps with something to do that begin with a place: 1 of 2');
});

test('a long sentence is named, and items of a list are no sentences', () => {
  const words = Array.from({ length: 26 }, () => 'word').join(' ');
  expect(linesWith(`${words}.`).join('\n')).toContain(`scan-code/point: 26 words: ${words.slice(0, 60)}`);
  expect(linesWith(`Wait.\n\n- ${words}\n- end`).join('\n')).not.toContain('26 words');
});

test('what is over its limit says so', () => {
  const words = Array.from({ length: 61 }, () => 'word').join(' ');
  expect(linesWith(words).join('\n')).toContain('(at most 60: too many)');
});

test('a guide compares what it says about trouble with what it says to do', () => {
  expect(linesWith(said)).toContain('en: scan-code: 0 words in problems, 26 in steps');
});

function linesWith(text: string): string[] {
  return readability(compileSample([edited(english, said, text)]).articles, 'en');
}
