/** content/<locale>/word-list.yaml: the one way to write each thing, and the ways that are not used. */
import { z } from 'zod';
import type { Locale } from '../locales.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, type SourceFile, textAt, within } from './source.ts';
import { readYaml } from './yaml.ts';

export function wordListPath(locale: Locale): string {
  return `content/${locale}/word-list.yaml`;
}

export function readWordList(file: SourceFile): { rows: WordRow[]; problems: Problem[] } {
  const read = readYaml({ file, start: 0, end: 0 }, file.text, WordListSchema, expected);
  return { rows: read.value ?? [], problems: read.problems };
}

/** Every word of a text that the list writes otherwise. `text` is what stands at the place, signs of the format masked. */
export function* checkWordList(text: string, place: Place, rows: readonly WordRow[]): Generator<Problem> {
  for (const { write, not, except } of rows) {
    for (const value of not) {
      for (const start of placesOf(value, text, [write, ...except]))
        yield problem('other-word', within(place, start, value.length), {
          value: textAt(within(place, start, value.length)),
          write,
          path: place.file.path.replace(/[^/]+$/, 'word-list.yaml'),
        });
    }
  }
}

/** Where a word stands for itself: not inside a longer word, nor inside one of the words that are right. */
function placesOf(value: string, text: string, right: readonly string[]): number[] {
  const allowed = right.filter((one) => one.includes(value) && one !== value);
  const isLatin = /^[A-Za-z]/.test(value);
  const found: number[] = [];
  const [there, wanted] = isLatin ? [text.toLowerCase(), value.toLowerCase()] : [text, value];
  // A word that is written with other capitals than the right one is looked for as it stands.
  const isCase = right.some((one) => one.toLowerCase() === value.toLowerCase());
  const [hay, needle] = isCase ? [text, value] : [there, wanted];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const isPart = isLatin && (isLetter(text[at - 1]) || isLetter(text[at + value.length]));
    const isRight = allowed.some((one) => {
      const from = at - one.indexOf(value);
      return text.slice(from, from + one.length) === one;
    });
    if (!isPart && !isRight) found.push(at);
  }
  return found;
}

function isLetter(character = ''): boolean {
  return /[A-Za-z]/.test(character);
}

const text = z.string().trim().min(1);

const WordListSchema = z.array(
  z.strictObject({ write: text, not: z.array(text).min(1), except: z.array(text).default([]) }),
);

const expected = {
  write: 'what is written, or the advice that an author reads',
  not: 'a list of the ways that are not used, at least one',
  except: 'a list of longer words in which such a way is right',
};

export type WordRow = z.infer<typeof WordListSchema>[number];
