/** The sample articles of tests/fixtures/authoring, compiled, with some files put in their place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compile } from '../../../src/authoring/compile.ts';
import type { SourceFile } from '../../../src/authoring/source.ts';
import { registries } from '../../fixtures/authoring/registries.ts';

const content = join(import.meta.dirname, '../../fixtures/authoring/sample/content');

export function compileSample(own: readonly SourceFile[] = [], { wholeSite = false } = {}): Compiled {
  const byPath = new Map([...sampleFiles(), ...own].map((file) => [file.path, file]));
  return compile([...byPath.values()], registries, { wholeSite });
}

/** A file of the sample after one replacement. */
export function edited(path: string, find: string, put: string): SourceFile {
  const file = sampleFiles().find((candidate) => candidate.path === path);
  if (!file?.text.includes(find)) throw new Error(`${path} does not hold ${find}`);
  return { path, text: file.text.replace(find, put) };
}

function sampleFiles(): SourceFile[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[a-z]+$/.test(path))
    .map((path) => ({ path: `content/${path}`, text: readFileSync(join(content, path), 'utf8') }));
}
