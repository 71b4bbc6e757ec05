/** The sample articles of tests/fixtures/authoring, compiled, with some files put in their place. */
import { type Compiled, compile } from '../../../src/authoring/compile.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { sample, withFiles } from '../../fixtures/authoring/fixture.ts';
import { registries } from '../../fixtures/authoring/registries.ts';

export function compileSample(own: readonly SourceFile[] = [], { wholeSite = false } = {}): Compiled {
  return compile(withFiles(sample, own), registries, { wholeSite });
}

/** A file of the sample after one replacement. */
export function edited(path: string, find: string, put: string): SourceFile {
  const file = sample.find((candidate) => candidate.path === path);
  if (!file?.text.includes(find)) throw new Error(`${path} does not hold ${find}`);
  return { path, text: file.text.replace(find, put) };
}
