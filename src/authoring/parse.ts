/** From the text of a file to its parts: what is there, without judging whether it is right. */
import type { MdastNode } from 'satteri';
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import { type Front, readFrontmatter } from './frontmatter.ts';
import {
  attribute,
  childrenOf,
  type Element,
  type ElementNode,
  elementOf,
  isComment,
  isElement,
  nodesBelow,
  readTree,
} from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type SourceFile, topOf } from './source.ts';

/** Reads a file. One that cannot be read at all is not `parsed`, and its problems say why. */
export function parseArticle(file: SourceFile): ParseResult {
  const [, locale, id] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file.path) ?? [];
  if (!isLocale(locale) || id === undefined) {
    return {
      parsed: null,
      unread: null,
      problems: [problem('misplaced-file', topOf(file), { value: file.path, known: [] })],
    };
  }
  const { root, problems } = readTree(file);
  if (root === null) return { parsed: null, unread: { locale, id }, problems };
  const { front, problems: faults } = readFrontmatter(file, root, locale === sourceLocale);
  return {
    parsed: { file, locale, id, front, root, parts: partsOf(root, file) },
    unread: null,
    problems: faults,
  };
}

/** A Step or Section by its id. */
export function partById(article: ParsedArticle | undefined, id: Id): Part | undefined {
  return article?.parts.find((part) => part.id === id);
}

function partsOf(root: MdastNode, file: SourceFile): Part[] {
  return childrenOf(root)
    .filter(isElement)
    .filter(({ name }) => name === 'Step' || name === 'Section')
    .map((node) => partOf(elementOf(node, file)));
}

function partOf(element: Element): Part {
  const children = childrenOf(element.node).filter((child) => !isComment(child));
  const choices = [...nodesBelow(children)].filter(isElement).filter(({ name }) => name === 'Choice');
  return {
    id: attribute(element, 'id')?.value ?? '',
    element,
    body: children.filter((child) => !choices.some((choice) => choice === child) && !isAgentNote(child)),
    agentNotes: children.filter(isAgentNote),
    choices: choices.map((node) => {
      const choice = elementOf(node, element.file);
      return { id: attribute(choice, 'id')?.value ?? '', element: choice, label: childrenOf(node) };
    }),
  };
}

function isAgentNote(node: MdastNode): node is ElementNode {
  return isElement(node) && node.name === 'AgentNote';
}

export interface ParseResult {
  parsed: ParsedArticle | null;
  /** The name of an article that is there but cannot be read. */
  unread: { locale: Locale; id: Id } | null;
  problems: Problem[];
}

export interface ParsedArticle {
  file: SourceFile;
  locale: Locale;
  id: Id;
  /** Null where the frontmatter has problems. */
  front: Front | null;
  root: MdastNode;
  parts: Part[];
}

/** A Step or a Section. */
export interface Part {
  /** Empty where the author forgot it. */
  id: Id;
  element: Element;
  body: MdastNode[];
  agentNotes: ElementNode[];
  choices: ParsedChoice[];
}

export interface ParsedChoice {
  id: Id;
  element: Element;
  label: MdastNode[];
}
