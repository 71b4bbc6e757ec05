/** From the text of a file to its parts: what is there, without judging whether it is right. */
import type { MdastNode } from 'satteri';
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import { type Front, readFrontmatter } from './frontmatter.ts';
import { attribute, childrenOf, type Element, elementOf, isComment, isElement, readTree } from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type SourceFile, topOf } from './source.ts';

/** Reads a file; what is too broken to go on with is null, together with the problems that say why. */
export function parseArticle(file: SourceFile): { parsed: ParsedArticle | null; problems: Problem[] } {
  const [, locale, id] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file.path) ?? [];
  if (!isLocale(locale) || id === undefined) {
    return { parsed: null, problems: [problem('misplaced-file', topOf(file))] };
  }
  const { root, problems } = readTree(file);
  if (root === null) return { parsed: null, problems };
  const { front, problems: faults } = readFrontmatter(file, root, locale === sourceLocale);
  return { parsed: { file, locale, id, front, root, parts: partsOf(root, file) }, problems: faults };
}

function partsOf(root: MdastNode, file: SourceFile): Part[] {
  return childrenOf(root)
    .filter(isElement)
    .filter(({ name }) => name === 'Step' || name === 'Section')
    .map((node) => partOf(elementOf(node, file)));
}

function partOf(element: Element): Part {
  const children = childrenOf(element.node).filter((child) => !isComment(child));
  const choices = children.filter(isElement).filter(({ name }) => name === 'Choice');
  return {
    id: attribute(element, 'id')?.value ?? '',
    element,
    body: children.filter((child) => !choices.some((choice) => choice === child)),
    choices: choices.map((node) => {
      const choice = elementOf(node, element.file);
      return { id: attribute(choice, 'id')?.value ?? '', element: choice, label: childrenOf(node) };
    }),
  };
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
  choices: ParsedChoice[];
}

export interface ParsedChoice {
  id: Id;
  element: Element;
  label: MdastNode[];
}
