import { expect, test } from 'vitest';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { markCurrent, markMinor, translations } from '../../../src/authoring/translations.ts';
import { compileSample, edited } from './sample.ts';

const english = 'content/en/scan-code.mdx';
const japanese = 'content/ja/scan-code.mdx';
const said = 'Hold the phone in front of the code.';

test('a translation that nobody recorded says so', () => {
  expect(statesOf([])).toEqual({
    head: 'unrecorded',
    point: 'unrecorded',
    type: 'unrecorded',
    done: 'unrecorded',
  });
});

test('a recorded translation is current, and recording it again changes nothing', () => {
  const marked = mark([]);
  expect(compileSample([marked]).problems).toEqual([]);
  expect(statesOf([marked])).toEqual({
    head: 'current',
    point: 'current',
    type: 'current',
    done: 'current',
  });
  expect(mark([marked])).toEqual(marked);
});

test('a change of the English words makes the translation of that step older, and of no other', () => {
  const changed = edited(english, said, 'Hold the phone still.');
  expect(statesOf([mark([]), changed])).toEqual({
    head: 'current',
    point: 'older',
    type: 'current',
    done: 'current',
  });
});

test('a change of the English title or summary makes the head of the translation older', () => {
  const changed = edited(english, 'title: Scan the code', 'title: Read the code');
  expect(statesOf([mark([]), changed])).toMatchObject({ head: 'older', point: 'current' });
  expect(statesOf([mark([mark([]), changed]), changed])).toMatchObject({ head: 'current' });
});

test('spacing, line breaks and attributes that print nothing change no words', () => {
  const changed = edited(
    english,
    `does="aim viewfinder">\n${said}`,
    `cures="code-expired">\n\n${said.replace(' phone', '\nphone')}`,
  );
  expect(statesOf([mark([]), changed])).toEqual({
    head: 'current',
    point: 'current',
    type: 'current',
    done: 'current',
  });
});

test('a change that is recorded as minor keeps the translation current until the next one', () => {
  const marked = mark([]);
  const changed = edited(english, said, 'Hold the phone right in front of the code.');
  const minor = {
    path: english,
    text: markMinor('scan-code', 'point', compileSample([marked, changed])) ?? '',
  };
  expect(compileSample([marked, minor]).problems).toEqual([]);
  expect(statesOf([marked, minor]).point).toBe('current');
  const again = { path: english, text: minor.text.replace('right in front', 'close to') };
  expect(statesOf([marked, again]).point).toBe('older');
});

test('a step that takes over all its words is not counted', () => {
  const taking = edited(
    english,
    '<Step id="done"',
    '<Step id="again" same="point" next="done" />\n\n<Step id="done"',
  );
  const taken = edited(japanese, '<Step id="done"', '<Step id="again" />\n\n<Step id="done"');
  expect(Object.keys(statesOf([taking, taken]))).toEqual(['head', 'point', 'type', 'done']);
});

function mark(files: readonly SourceFile[]): SourceFile {
  return { path: japanese, text: markCurrent('scan-code', 'ja', compileSample(files)) ?? '' };
}

function statesOf(files: readonly SourceFile[]): Record<string, string> {
  const own = translations(compileSample(files)).filter(({ article }) => article === 'scan-code');
  return Object.fromEntries(own.map(({ step, state }) => [step ?? 'head', state]));
}
