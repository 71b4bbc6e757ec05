/** From the parts of an article to its Words in one locale. Tolerant, like build-flow.ts. */
import type { MdastNode } from 'satteri';
import type { Flow, Step, StepWords, Words } from '../flow/types.ts';
import { type Locale, sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { isElement } from './mdx.ts';
import type { Names } from './names.ts';
import { componentWords, firstSentence, type Marks, plainBlocks, plainLine } from './plain-text.ts';
import { resolveLink, type Sentence } from './resolve.ts';
import { type Printer, rewrite } from './rewrite.ts';
import { labelOf, type StepText, stepTextIn, type Written } from './step-text.ts';

/** Null where there is no translation or its frontmatter cannot be read. */
export function buildWords(id: string, locale: Locale, site: Site): Words | null {
  const source = site.library.find(sourceLocale, id);
  const article = site.library.find(locale, id);
  const flow = site.flows[id];
  if (!source || !article?.front || !flow) return null;
  const { title, summary, keywords } = article.front.fields;
  const steps = flow.steps.map((step): [string, StepWords] => {
    const stepText = stepTextIn(locale, source, step.id, site.library);
    return [step.id, stepWords(step, stepText, { locale, own: article, screen: step.screen, ...site })];
  });
  const prose = { locale, own: article, screen: null, ...site };
  const { answer = [] } = article.front.prose;
  return {
    ...{ locale, title, summary, keywords },
    answer: answer.length > 0 ? print({ article, nodes: answer }, prose) : null,
    steps: Object.fromEntries(steps),
  };
}

function stepWords(step: Step, stepText: StepText, context: Context): StepWords {
  const choices = step.way.kind === 'ask' ? step.way.choices : [];
  const labels = choices.map(({ id }) => [id, plainLabel(labelOf(stepText.origins, id), context)]);
  return {
    title: stepText.title,
    text: print(stepText.body, context),
    ...plainTexts(stepText.body, context),
    agentNotes: stepText.agentNotes.map((note) => print(note, context)),
    choices: Object.fromEntries(labels),
    source: stepText.source,
  };
}

/** A body as it is read, its warnings and notes apart. */
function plainTexts(
  body: Written | null,
  context: Context,
): Pick<StepWords, 'instruction' | 'asides' | 'first'> {
  if (!body) return { instruction: '', asides: '', first: '' };
  const sentence = { ...context, writtenIn: body.article };
  const glossed = new Set<string>();
  const blocks = body.nodes.map((node) => ({ node, texts: plainBlocks([node], sentence, glossed) }));
  const isAside = (node: MdastNode) => isElement(node) && ['Note', 'Warning'].includes(node.name ?? '');
  const instruction = blocks.filter(({ node }) => !isAside(node)).flatMap(({ texts }) => texts);
  const asides = blocks.filter(({ node }) => isAside(node)).flatMap(({ texts }) => texts);
  const running = blocks.find(({ node, texts }) => node.type === 'paragraph' && texts.length > 0);
  return {
    instruction: instruction.join('\n'),
    asides: asides.join('\n'),
    first: firstSentence(running?.texts[0] ?? ''),
  };
}

function plainLabel(label: Written | null, context: Context): string {
  return label ? plainLine(label.nodes, { ...context, writtenIn: label.article }) : '';
}

function print(written: Written | null, context: Context): string {
  if (!written) return '';
  const { article, nodes } = written;
  return rewrite(nodes, article.file, markdownPrinter({ ...context, writtenIn: article }));
}

/** Prints components as the words a reader sees, in Markdown. */
function markdownPrinter(sentence: Sentence): Printer {
  const glossed = new Set<string>();
  const marks: Marks = {
    label: (label) => `**${label}**`,
    title: ({ title, target }) =>
      `[${title.replaceAll(/[[\]\\*]/g, '\\$&')}](${sentence.names.stepPath(sentence.locale, target)})`,
  };
  return {
    inline: (element) => componentWords(element, sentence, glossed, marks),
    block: () => ({ open: '', close: '' }),
    address: (url) => resolveLink(url, sentence),
  };
}

type Context = Omit<Sentence, 'writtenIn'>;

export interface Site {
  library: Library;
  flows: Record<string, Flow>;
  /** The flows as they are read in each locale: without the articles that are drafts in it, and the ways to them. */
  flowsIn: Record<Locale, Record<string, Flow>>;
  names: Names;
}
