/** Prints a stretch of an author's Markdown as it stands, with every component replaced by what stands for it. */
import type { MdastNode } from 'satteri';
import { childrenOf, type Element, elementOf, isComment, isElement, placeOf } from './mdx.ts';
import type { SourceFile } from './source.ts';

/** The text of neighbouring nodes after all replacements, without the indentation they share. */
export function rewrite(nodes: readonly MdastNode[], file: SourceFile, printer: Printer): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return '';
  const lineStart = file.text.lastIndexOf('\n', placeOf(first, file).start - 1) + 1;
  const isIndented = file.text.slice(lineStart, placeOf(first, file).start).trim() === '';
  const start = isIndented ? lineStart : placeOf(first, file).start;
  const replacements = nodes.flatMap((node) => [...replacementsIn(node, file, printer)]);
  return tidy(apply(file.text, start, placeOf(last, file).end, replacements));
}

function* replacementsIn(node: MdastNode, file: SourceFile, printer: Printer): Generator<Replacement> {
  const { start, end } = placeOf(node, file);
  if (isComment(node)) {
    yield { start, end, text: '' };
  } else if (isElement(node)) {
    const element = elementOf(node, file);
    const inside = childrenOf(node);
    const [first] = inside;
    const last = inside.at(-1);
    if (!first || !last) {
      yield { start, end, text: printer.inline(element) };
    } else {
      const { open, close } = printer.block(element);
      yield { start, end: placeOf(first, file).start, text: open };
      for (const child of inside) yield* replacementsIn(child, file, printer);
      yield { start: placeOf(last, file).end, end, text: close };
    }
  } else {
    for (const child of childrenOf(node)) yield* replacementsIn(child, file, printer);
    if (node.type === 'link') yield* replaceAddress(node.url, start, end, file, printer);
  }
}

/** In `[words](address)` the address alone is replaced. */
function* replaceAddress(url: string, start: number, end: number, file: SourceFile, printer: Printer) {
  const at = file.text.lastIndexOf(url, end);
  if (at > start) yield { start: at, end: at + url.length, text: printer.address(url) };
}

function apply(text: string, start: number, end: number, replacements: readonly Replacement[]): string {
  let printed = '';
  let at = start;
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start)) {
    printed += text.slice(at, replacement.start) + replacement.text;
    at = replacement.end;
  }
  return printed + text.slice(at, end);
}

/** Drops shared indentation, spaces at the ends of lines, and blank lines beyond one. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, Number.POSITIVE_INFINITY);
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands for components and addresses. */
export interface Printer {
  /** For a component without content. */
  inline: (element: Element) => string;
  /** For the tags around a component's content. */
  block: (element: Element) => { open: string; close: string };
  address: (url: string) => string;
}

interface Replacement {
  start: number;
  end: number;
  text: string;
}
