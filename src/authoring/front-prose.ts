/** Prose that stands in the frontmatter of an article and is read like the sentences of a step. */
import type { MdastNode } from 'satteri';
import { childrenOf, readTree } from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, textAt } from './source.ts';

/** The fields that hold prose, and the component as which each arrives on a page. */
export const proseFields = { answer: 'Answer', otherLook: 'OtherLook', sourceNote: 'SourceNote' } as const;

/** The names of `proseFields`. */
export const proseNames = Object.keys(proseFields) as ProseField[]; // Object.keys forgets the literal type

/** The blocks of a field; `place` is the whole value in the file, the sign of a block (`>`) included. */
export function readProse(field: ProseField, place: Place, expected: string): ProseRead {
  const [sign = ''] = /^[>|][^\n]*/.exec(textAt(place)) ?? [];
  if (/^["']/.test(textAt(place)))
    return { nodes: [], problems: [problem('wrong-field', place, { field, expected })] };
  const { file, start, end } = place;
  const from = start + sign.length;
  // Blanks keep every offset, so that places in the prose are places in the file.
  const masked = file.text.slice(0, from).replaceAll(/[^\n]/g, ' ') + file.text.slice(from, end);
  const { root, problems } = readTree({ path: file.path, text: masked });
  return { nodes: root ? childrenOf(root) : [], problems };
}

export type ProseField = keyof typeof proseFields;

interface ProseRead {
  nodes: MdastNode[];
  problems: Problem[];
}
