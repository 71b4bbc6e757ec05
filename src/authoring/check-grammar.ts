/** Is everything in the file something an author may write, and does it stand where it may? */
import type { MdastNode } from 'satteri';
import { bodyOrder, closedValues, components, inlineComponents } from './grammar.ts';
import { childrenOf, type Element, elementOf, isComment, isElement, placeOf } from './mdx.ts';
import { unwritten } from './new-article.ts';
import type { ParsedArticle } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import { type SourceFile, topOf } from './source.ts';

export function* checkGrammar({ file, root, front, parts }: ParsedArticle): Generator<Problem> {
  const part = front?.fields.kind === 'reference' ? 'Section' : 'Step';
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml' || isComment(node)) continue;
    if (!isElement(node))
      yield isScript(node) ? notText(node, file) : problem('outside-step', placeOf(node, file));
    else
      yield* checkPart(
        elementOf(node, file),
        front?.fields.kind === undefined ? ['Step', 'Section'] : [part],
      );
  }
  for (const node of Object.values(front?.prose ?? {}).flat()) yield* checkInline(node, file);
  for (const { index } of file.text.matchAll(new RegExp(`\\b${unwritten}\\b`, 'g'))) {
    yield problem('unwritten', { file, start: index, end: index + unwritten.length });
  }
  if (parts.length === 0 && front) yield problem('no-steps', topOf(file), { component: part });
}

function* checkPart(element: Element, expected: readonly string[]): Generator<Problem> {
  if (!expected.includes(element.name)) return yield misplaced(element);
  yield* checkAttributes(element);
  yield* checkOrder(element);
  for (const child of childrenOf(element.node)) yield* checkBlock(child, element);
}

/** A block of a body: a component that stands on its own, or a paragraph, list or table. */
function* checkBlock(node: MdastNode, parent: Element): Generator<Problem> {
  const { file } = parent;
  if (isComment(node)) return;
  if (isElement(node)) {
    const element = elementOf(node, file);
    const isPartOfBody = parent.name === 'Step' || parent.name === 'Section';
    if (!isPartOfBody || !bodyOrder.includes(element.name)) return yield* checkInline(node, file);
    yield* checkAttributes(element);
    const check = element.name === 'Choice' ? checkInline : (child: MdastNode) => checkBlock(child, element);
    for (const child of childrenOf(node)) yield* check(child, file);
  } else if (
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'table' ||
    node.type === 'tableRow'
  ) {
    for (const child of childrenOf(node)) yield* checkBlock(child, parent);
  } else {
    yield* checkInline(node, file);
  }
}

/** Running text; a paragraph or a table's cell is only the wrapper around it. */
function* checkInline(node: MdastNode, file: SourceFile): Generator<Problem> {
  if (isComment(node) || node.type === 'text') return;
  if (isElement(node)) return yield* checkInlineElement(elementOf(node, file));
  if (!['paragraph', 'tableCell', 'strong', 'link'].includes(node.type)) return yield notText(node, file);
  for (const child of childrenOf(node)) yield* checkInline(child, file);
}

function* checkInlineElement(element: Element): Generator<Problem> {
  if (element.name === 'Choice') return yield problem('inline-choice', element.tag);
  if (!inlineComponents.includes(element.name)) return yield misplaced(element);
  yield* checkAttributes(element);
  if (childrenOf(element.node).length > 0)
    yield problem('needless-words', element.tag, { component: element.name });
}

function* checkAttributes({ name, tag, attributes }: Element): Generator<Problem> {
  const { required, optional } = components[name] ?? { required: [], optional: [] };
  const known = [...required, ...optional];
  const seen = new Set<string>();
  for (const { name: given, value, place, whole } of attributes) {
    if (seen.has(given)) yield problem('repeated-attribute', whole, { attribute: given });
    else if (value === null) yield problem('attribute-form', whole, { attribute: given });
    else if (!known.includes(given))
      yield problem('unknown-attribute', whole, { component: name, value: given, known });
    else if (closedValues[given] && !closedValues[given].includes(value)) {
      yield problem('wrong-value', place, { attribute: given, value, known: closedValues[given] });
    } else if ((given === 'source' || given === 'minor') && !/^[0-9a-f]{8}( [0-9a-f]{8})?$/.test(value)) {
      yield problem('malformed-hash', place, { attribute: given, value });
    }
    seen.add(given);
  }
  for (const attribute of required.filter((candidate) => !seen.has(candidate))) {
    yield problem('missing-attribute', tag, { component: name, attribute });
  }
}

/** Requirements, warnings, text, notes, choices: each stands after the ones before it. */
function* checkOrder({ node, file }: Element): Generator<Problem> {
  let latest = 'Requirements';
  for (const child of childrenOf(node).filter((candidate) => !isComment(candidate))) {
    const name = isElement(child) && bodyOrder.includes(child.name ?? '') ? (child.name ?? '') : 'text';
    if (bodyOrder.indexOf(name) >= bodyOrder.indexOf(latest)) latest = name;
    else
      yield problem('body-order', placeOf(child, file), { component: called(name), after: called(latest) });
  }
}

function called(name: string): string {
  return name === 'text' ? 'text' : `\`<${name}>\``;
}

function misplaced({ name, tag }: Element): Problem {
  const rule = components[name];
  return rule
    ? problem('misplaced-component', tag, { component: name, place: rule.place })
    : problem('unknown-component', tag, { value: name, known: Object.keys(components) });
}

function isScript(node: MdastNode): boolean {
  return ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type);
}

function notText(node: MdastNode, file: SourceFile): Problem {
  return problem('not-text', placeOf(node, file), { what: unwanted[node.type] ?? `\`${node.type}\`` });
}

/** What authors know these kinds of text as. */
const unwanted: Record<string, string> = {
  mdxjsEsm: 'imports and exports',
  mdxFlowExpression: 'code in braces',
  mdxTextExpression: 'code in braces',
  heading: 'headings: a step has its `title`',
  image: 'pictures: a step has its `screen`',
  code: 'code',
  inlineCode: 'code',
  emphasis: 'italics',
  delete: 'words that are struck out',
  blockquote: 'quotations',
  thematicBreak: 'lines across the page',
  break: 'forced line breaks',
};
