import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';

const factsFiles = ['kb-facts.md', 'kb-facts-2.md'].map((name) =>
  resolve(import.meta.dirname, '../../../shared/content', name),
);
const isHere = factsFiles.every((path) => existsSync(path));
if (!isHere) process.stdout.write('official-links: skipped, ../shared/content/kb-facts*.md are not there.\n');

const { names } = readContent();
/** The form of an article's address that the sources give for other numbers. */
const numbered = /^https:\/\/ibkr\.info\/article\/(\d+)$/;

describe.skipIf(!isHere)('official addresses', () => {
  const facts = isHere ? factsFiles.map((path) => readFileSync(path, 'utf8')).join('\n') : '';

  test('every one was found in the sources, or is that of a number they speak of', () => {
    const invented = Object.entries(names.links).filter(([, url]) => {
      const number = numbered.exec(url)?.[1];
      return !facts.includes(url.replace(/^https:\/\/(www\.)?/, '')) && !facts.includes(`KB${number}`);
    });
    expect(invented).toEqual([]);
  });
});
