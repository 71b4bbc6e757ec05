/** The rules for Japanese articles, held against other Japanese texts: the interface's, and those of the built pages. */
import { readFileSync } from 'node:fs';
import { checkTexts } from '../../src/authoring/check-prose.ts';
import type { Problem } from '../../src/authoring/problems.ts';
import { readWordList } from '../../src/authoring/word-list.ts';

const path = 'content/ja/word-list.yaml';
const { rows } = readWordList({ path, text: readFileSync(path, 'utf8') });

/** What a text breaks, each as `code: words`. @example faultsIn('４文字') // => ['foreign-characters: ４'] */
export function faultsIn(text: string): string[] {
  const file = { path: 'content/ja/text', text };
  const problems: Problem[] = [...checkTexts([{ file, start: 0, end: text.length }], 'ja', rows)];
  return problems.map(
    ({ code, column, length }) => `${code}: ${text.slice(column - 1, column - 1 + length)}`,
  );
}
