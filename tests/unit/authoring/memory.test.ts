import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { type Compiled, compile } from '../../../src/authoring/compile.ts';
import { createMemory } from '../../../src/authoring/memory.ts';
import { problemCodes } from '../../../src/authoring/problems.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { localeCodes } from '../../../src/locales.ts';
import { registries } from '../../fixtures/authoring/registries.ts';
import { wholeSite } from '../../fixtures/authoring/whole-site.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/authoring');
const sample = [...filesIn('sample'), ...wholeSite];

test('with a memory of other texts, the same is found as without: from each fixture of a problem to the next', () => {
  const memory = createMemory();
  const differing = problemCodes.filter((code) => {
    const files = withFiles(filesIn(code));
    const recalled = compile(files, registries, { wholeSite: true, memory });
    return !isDeepStrictEqual(foundIn(recalled), foundIn(compile(files, registries, { wholeSite: true })));
  });
  expect(differing).toEqual([]);
});

test('an edit leaves what does not depend on it as it was', () => {
  const memory = createMemory();
  const before = compile(withFiles([]), registries, { wholeSite: true, memory });
  const file = sample.find(({ path }) => path === 'content/en/scan-code.mdx');
  const text = file?.text.replace('title: Scan the code', 'title: Read the code') ?? '';
  const after = compile(withFiles([{ path: 'content/en/scan-code.mdx', text }]), registries, {
    wholeSite: true,
    memory,
  });
  const changed = after.articles.filter((article, index) => article !== before.articles[index]);
  expect(changed.map(({ words }) => words.en.title)).toEqual(['Read the code']);
  expect(after.flows).toBe(before.flows);
});

function foundIn({ articles, problems, library, expand }: Compiled) {
  const printed = library.ids.flatMap((id) => localeCodes.map((locale) => expand(id, locale)));
  return { articles, problems, printed };
}

function withFiles(own: readonly SourceFile[]): SourceFile[] {
  return [...new Map([...sample, ...own].map((file) => [file.path, file])).values()];
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(content|src)\/.*\.[a-z]+$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(fixtures, folder, path), 'utf8') }));
}
