/** The files that authors and translators write, as text: those of content/, and the JSON files of src/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rowFiles } from './authoring/data-files.ts';
import type { SourceFile } from './authoring/source.ts';

export const projectRoot = resolve(process.cwd());

/** What an author may have put into content/; hidden files and what editors leave behind do not count. */
export function contentFiles(): string[] {
  return filesBelow('content').filter((path) => /[^/]\.\w+$/.test(path) && !besideContent.includes(path));
}

/** The texts of the interface, and the rows of screens and failures. */
export function dataFiles(): string[] {
  return [...filesBelow('src/i18n').filter((path) => path.endsWith('.json')), ...rowFiles];
}

/** Editors of Windows may begin a file with a mark, and end lines with two characters: neither means anything. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  return { path, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** Not written by authors. */
const besideContent = ['content/README.md', 'content/components.d.ts'];
