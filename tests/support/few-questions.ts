import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeCodes } from '../../src/locales.ts';
import { fewestQuestions } from '../../src/search/words-file.ts';

/**
 * Leaves a copy of the project no more questions an article than the check asks for. How well the search answers is
 * measured on the site itself; to read and learn thousands of them once more takes a third of a build.
 * @param folder the copy, with content/
 */
export function keepFewQuestions(folder: string): void {
  for (const locale of localeCodes) {
    const file = join(folder, 'content', locale, 'search-words.yaml');
    let count = 0;
    const kept = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => {
        if (/^ {2}\S/.test(line)) count = 0;
        if (!line.startsWith('    - ')) return true;
        count += 1;
        return count <= fewestQuestions;
      });
    writeFileSync(file, kept.join('\n'));
  }
}
