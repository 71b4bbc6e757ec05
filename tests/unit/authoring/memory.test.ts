import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { type Compiled, compile } from '../../../src/authoring/compile.ts';
import { createMemory } from '../../../src/authoring/memory.ts';
import { problemCodes } from '../../../src/authoring/problems.ts';
import { localeCodes } from '../../../src/locales.ts';
import { baseOf, filesOf, withFiles } from '../../fixtures/authoring/fixture.ts';
import { registries } from '../../fixtures/authoring/registries.ts';

const sample = baseOf(true);

test('with a memory of other texts, the same is found as without: from each fixture of a problem to the next', () => {
  const memory = createMemory();
  const differing = problemCodes.filter((code) => {
    const files = withFiles(sample, filesOf(code));
    const recalled = compile(files, registries, { wholeSite: true, memory });
    return !isDeepStrictEqual(foundIn(recalled), foundIn(compile(files, registries, { wholeSite: true })));
  });
  expect(differing).toEqual([]);
});

test('an edit leaves what does not depend on it as it was', () => {
  const memory = createMemory();
  const before = compile(sample, registries, { wholeSite: true, memory });
  const file = sample.find(({ path }) => path === 'content/en/scan-code.mdx');
  const text = file?.text.replace('title: Scan the code', 'title: Read the code') ?? '';
  const after = compile(withFiles(sample, [{ path: 'content/en/scan-code.mdx', text }]), registries, {
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
