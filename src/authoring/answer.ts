/** The answer of a fix: prose that stands in the frontmatter and is read like the sentences of a step. */
import type { MdastNode } from 'satteri';
import { childrenOf, readTree } from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, textAt } from './source.ts';

/** The blocks of an answer; `place` is the whole value in the file, the sign of a block (`>`) included. */
export function readAnswer(place: Place, expected: string): AnswerRead {
  const [sign = ''] = /^[>|][^\n]*/.exec(textAt(place)) ?? [];
  if (/^["']/.test(textAt(place)))
    return { nodes: [], problems: [problem('wrong-field', place, { field: 'answer', expected })] };
  const { file, start, end } = place;
  const from = start + sign.length;
  // Blanks keep every offset, so that places in the answer are places in the file.
  const masked = file.text.slice(0, from).replaceAll(/[^\n]/g, ' ') + file.text.slice(from, end);
  const { root, problems } = readTree({ path: file.path, text: masked });
  return { nodes: root ? childrenOf(root) : [], problems };
}

interface AnswerRead {
  nodes: MdastNode[];
  problems: Problem[];
}
