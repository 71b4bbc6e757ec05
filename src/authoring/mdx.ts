/** The MDX tree of a file, with a place for every component and attribute. */
import { type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMdast } from 'satteri';
import { type Problem, problem } from './problems.ts';
import type { Place, SourceFile, Spelled } from './source.ts';

/** The tree of a file; a file that is not MDX gives the problem instead. */
export function readTree(
  file: SourceFile,
): { root: MdastNode; problems: [] } | { root: null; problems: [Problem] } {
  try {
    return { root: mdxToMdast(file.text, { features: { frontmatter: true } }), problems: [] };
  } catch (error) {
    const { place, reason } = whereItBroke(file, error instanceof Error ? error.message : String(error));
    return { root: null, problems: [problem('broken-mdx', place, { reason })] };
  }
}

/** A component as its author wrote it. */
export function elementOf(node: ElementNode, file: SourceFile): Element {
  const place = placeOf(node, file);
  const name = node.name ?? '';
  const tag = { file, start: place.start, end: place.start + 1 + name.length };
  return { name, node, file, place, tag, attributes: attributesOf(node, tag) };
}

/** The value of an attribute that is a plain string. */
export function attribute(element: Element, name: string): Spelled | undefined {
  const found = element.attributes.find((candidate) => candidate.name === name);
  return found && found.value !== null ? { value: found.value, place: found.place } : undefined;
}

export function isElement(node: MdastNode): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The comment form of MDX, the only expression that an article may hold: a pair of braces around slash and star. */
export function isComment(node: MdastNode): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
}

export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** The node and everything below it, in reading order. */
export function* nodesBelow(nodes: readonly MdastNode[]): Generator<MdastNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesBelow(childrenOf(node));
  }
}

export function placeOf(node: MdastNode, file: SourceFile): Place {
  return { file, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The parser knows names and values of attributes, but not where they stand: the source is read along with them. */
function attributesOf(node: ElementNode, tag: Place): Attribute[] {
  const { file } = tag;
  const spelling = /\s*([^\s=/>]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/y;
  spelling.lastIndex = tag.end;
  return node.attributes.map((attribute) => {
    const match = attribute.type === 'mdxJsxAttribute' ? spelling.exec(file.text) : null;
    const isPlain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{...}';
    if (match?.[1] !== name)
      return { name, value: isPlain ? String(attribute.value) : null, place: tag, whole: tag };
    const whole = { file, start: spelling.lastIndex - match[0].trimStart().length, end: spelling.lastIndex };
    const quoted = match[2]?.length ?? 0;
    const place = quoted > 0 ? { file, start: whole.end - quoted + 1, end: whole.end - 1 } : whole;
    return { name, value: isPlain ? String(attribute.value) : null, place, whole };
  });
}

/** The parser's message is `line:column: reason (rule)`. */
function whereItBroke(file: SourceFile, message: string): { place: Place; reason: string } {
  const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(message) ?? [];
  if (line === undefined) return { place: { file, start: 0, end: 0 }, reason: message };
  const before = file.text.split('\n').slice(0, Number(line) - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  return { place: { file, start, end: start + 1 }, reason: reason ?? message };
}

export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface Element {
  name: string;
  node: ElementNode;
  file: SourceFile;
  /** From the opening tag to the end of the closing one. */
  place: Place;
  /** The opening bracket and the name: what a code frame underlines. */
  tag: Place;
  attributes: Attribute[];
}

interface Attribute {
  name: string;
  /** Null where it is not a plain string. */
  value: string | null;
  /** The value without its quotes. */
  place: Place;
  /** Name, equals sign and value. */
  whole: Place;
}
