/** The sentences of an article's steps as a reader reads them. */

/** The most characters of a Japanese sentence that is read without losing its beginning. */
export const longestJapanese = 60;

/** Text without the marks of Markdown. */
export function plain(text: string): string {
  return text.replaceAll(/\]\([^)]*\)|\*\*|\[|\\/g, '').trim();
}

/** Sentences of running text; items of lists and cells are not asked for. */
export function sentencesOf(text: string): string[] {
  const isSentence = (line: string) => !/^\s*([-*|]|\d+\.)/.test(line);
  const paragraphs = text.split(/\n\s*\n/).map((block) => block.split('\n').filter(isSentence).join(' '));
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.?!。？！])(?:\s+|(?=[^」）]))/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Characters without spaces. */
export function charactersIn(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}
