/** A stretch of an article as it is read: without marks of Markdown, components as the words they stand for. */
import type { MdastNode } from 'satteri';
import { locales } from '../locales.ts';
import { childrenOf, type Element, elementOf, isComment, isElement } from './mdx.ts';
import {
  resolveKb,
  resolveLabel,
  resolveStep,
  resolveTerm,
  type Sentence,
  type StepReference,
} from './resolve.ts';
import { blocksOf } from './running-text.ts';

/**
 * The paragraphs, items and cells among nodes, each without line breaks.
 * @param glossed labels whose meaning in the reader's language was given before; those of the nodes are added
 */
export function plainBlocks(
  nodes: readonly MdastNode[],
  sentence: Sentence,
  glossed: Set<string> = new Set(),
): string[] {
  return nodes
    .flatMap(blocksOf)
    .map((block) => plainLine([block], sentence, glossed))
    .filter((text) => text !== '');
}

/** Neighbouring nodes of one line, such as the label of a choice. */
export function plainLine(
  nodes: readonly MdastNode[],
  sentence: Sentence,
  glossed: Set<string> = new Set(),
): string {
  const text = nodes.map((node) => plain(node, sentence, glossed)).join('');
  return text
    .replaceAll(/[ \n\t]+/g, ' ')
    .replaceAll("'", '’') // as Astro prints the text itself
    .trim();
}

/**
 * The words that a component without content stands for.
 * @param marked gives a label, or the title of a step, the marks of the form that is printed
 */
export function componentWords(
  element: Element,
  sentence: Sentence,
  glossed: Set<string>,
  marked: Marks = unmarked,
): string {
  const { locale } = sentence;
  if (element.name === 'Term') return resolveTerm(element, sentence)?.term ?? '';
  if (element.name === 'Kb') return `KB${resolveKb(element, sentence).number}`;
  if (element.name === 'StepRef') {
    const found = resolveStep(element, sentence);
    const [open, close] = locales[locale].titleMarks;
    return found ? `${open}${marked.title(found)}${close}` : '';
  }
  const resolved = resolveLabel(element, sentence);
  if (!resolved) return '';
  const { label, gloss } = resolved;
  const [open, close] = locales[locale].labelMarks;
  const printed = open === '' ? marked.label(label) : `${open}${label}${close}`;
  if (gloss === null || glossed.has(label)) return printed;
  glossed.add(label);
  return `${printed}(${gloss})`;
}

/** The first sentence of a plain text, without a colon at its end. @example firstSentence('Stop. Read this.') // => 'Stop.' */
export function firstSentence(text: string): string {
  const [sentence = text] = /^.*?(?:[.!?:](?= )|[。！？：])/.exec(text) ?? [];
  return sentence.replace(/[:：]$/, '');
}

function plain(node: MdastNode, sentence: Sentence, glossed: Set<string>): string {
  if (isComment(node)) return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  const inside = childrenOf(node);
  if (isElement(node) && inside.length === 0)
    return componentWords(elementOf(node, sentence.writtenIn.file), sentence, glossed);
  return inside.map((child) => plain(child, sentence, glossed)).join('');
}

const unmarked: Marks = { label: (label) => label, title: ({ title }) => title };

export interface Marks {
  label: (label: string) => string;
  title: (found: StepReference) => string;
}
