/** A file as text, and places in it. */

/** The place of the first of two offsets, counted from 1 as editors do. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The words of a place that are separated by spaces, each with its own place. */
export function wordsAt(place: Place): Spelled[] {
  const text = textAt(place);
  return [...text.matchAll(/\S+/g)].map((match) => {
    const start = place.start + match.index;
    return { value: match[0], place: { ...place, start, end: start + match[0].length } };
  });
}

/** A stretch of a place, from an index of its text on. */
export function within(place: Place, index: number, length: number): Place {
  return { ...place, start: place.start + index, end: place.start + index + length };
}

export function textAt({ file, start, end }: Place): string {
  return file.text.slice(start, end);
}

/** The beginning of a file: where a problem is shown that concerns all of it. */
export function topOf(file: SourceFile): Place {
  return { file, start: 0, end: 0 };
}

export interface SourceFile {
  /** Relative to the project, such as `content/en/start.mdx`. */
  path: string;
  text: string;
}

/** A stretch of a file; offsets in UTF-16 units. */
export interface Place {
  file: SourceFile;
  start: number;
  end: number;
}

/** Something an author spelled, and where. */
export interface Spelled {
  value: string;
  place: Place;
}
