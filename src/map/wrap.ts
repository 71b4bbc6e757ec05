/** Breaking a title into lines where SVG does not. */
import { phrasesOf } from '../phrases.ts';

/** Lines of at most `width` em, the last one cut where there are more than `most`. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of phrasesOf(text).flatMap((phrase) => partsOf(phrase, width))) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + word.trimEnd()) > width) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.length <= most) return trimmed;
  return [...trimmed.slice(0, most - 1), `${trimmed[most - 1]}…`];
}

/** How wide a text is drawn, in em: East Asian letters are square, others about half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.54), 0);
}

/** A phrase; where it is too wide for a line its letters, with the marks that must not begin one. */
function partsOf(phrase: string, width: number): string[] {
  if (widthOf(phrase.trimEnd()) <= width) return [phrase];
  return phrase.match(/.[\p{Pe}\p{Pf}\p{Po}ーッャュョァィゥェォっゃゅょぁぃぅぇぉ\s]*/gu) ?? [];
}

const wide = /[\u1100-\u115f\u2e80-\uffdc]/;
