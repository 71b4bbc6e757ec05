/** What readers read of an article, stretch by stretch, each with its place in the file. */
import type { MdastNode } from 'satteri';
import { attribute, childrenOf, isElement, placeOf } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { type Place, textAt } from './source.ts';

/** Title, summary, titles of steps, paragraphs, items, cells and labels of choices, in the order of the file. */
export function textsOf({ file, front, parts }: ParsedArticle): Place[] {
  const fields = front ? [front.wholeOf('title'), front.wholeOf('summary')] : [];
  const prose = Object.values(front?.prose ?? {}).flat();
  const blocks = prose.map((node) => placeOf(node, file));
  return [...fields, ...blocks, ...parts.flatMap(textsOfPart)];
}

/** The titles and labels of an article's choices. */
export function labelsOf({ parts }: ParsedArticle): Place[] {
  return parts.flatMap(({ choices }) =>
    choices.flatMap(({ label, element }) => {
      const [first, last] = [label[0], label.at(-1)];
      return first && last ? [{ ...placeOf(first, element.file), end: placeOf(last, element.file).end }] : [];
    }),
  );
}

/**
 * A stretch as it is read: components, addresses and signs of the format are masked by as many characters that no
 * rule looks for, so that what is found in it has the same place in the file.
 */
export function maskedText(place: Place): string {
  const mask = (found: string) => '\0'.repeat(found.length);
  return textAt(place)
    .replaceAll(/<[^>]*>|\]\([^)]*\)|\{\/\*[\s\S]*?\*\/\}|\*\*/g, mask)
    .replaceAll(/\[/g, mask);
}

function textsOfPart({ element, body, agentNotes, choices }: Part): Place[] {
  const title = attribute(element, 'title');
  const blocks = [...body, ...agentNotes].flatMap((node) =>
    blocksOf(node).map((block) => placeOf(block, element.file)),
  );
  const labels = choices.flatMap(({ label }) => label.map((node) => placeOf(node, element.file)));
  return [...(title ? [title.place] : []), ...blocks, ...labels];
}

/** The innermost blocks: paragraphs and cells. Lone text of a component on one line is a block as well. */
export function blocksOf(node: MdastNode): MdastNode[] {
  const isBlock = isElement(node) || ['list', 'listItem', 'table', 'tableRow'].includes(node.type);
  const inside = childrenOf(node);
  if (!isBlock || inside.length === 0) return [node];
  const isRunning = inside.some((child) => child.type === 'text');
  return isRunning ? [node] : inside.flatMap(blocksOf);
}
