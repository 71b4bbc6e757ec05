/** From the parts of an article to its Words in one locale. Tolerant, like build-flow.ts. */
import type { Flow, Step, StepWords, Words } from '../flow/types.ts';
import { type Locale, locales, sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import type { Element } from './mdx.ts';
import type { Names } from './names.ts';
import {
  resolveKb,
  resolveLabel,
  resolveLink,
  resolveStep,
  resolveTerm,
  type Sentence,
  type StepReference,
} from './resolve.ts';
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
  const labels = choices.map(({ id }) => [id, print(labelOf(stepText.origins, id), context)]);
  return {
    title: stepText.title,
    text: print(stepText.body, context),
    agentNotes: stepText.agentNotes.map((note) => print(note, context)),
    choices: Object.fromEntries(labels),
    source: stepText.source,
  };
}

function print(written: Written | null, context: Context): string {
  if (!written) return '';
  const { article, nodes } = written;
  return rewrite(nodes, article.file, markdownPrinter({ ...context, writtenIn: article }));
}

/** Prints components as the words a reader sees, in Markdown. */
function markdownPrinter(sentence: Sentence): Printer {
  const glossed = new Set<string>();
  return {
    inline: (element) => printInline(element, sentence, glossed),
    block: () => ({ open: '', close: '' }),
    address: (url) => resolveLink(url, sentence),
  };
}

function printInline(element: Element, sentence: Sentence, glossed: Set<string>): string {
  if (element.name === 'Term') return resolveTerm(element, sentence)?.term ?? '';
  if (element.name === 'StepRef') return printStep(resolveStep(element, sentence), sentence);
  if (element.name === 'Kb') return `KB${resolveKb(element, sentence).number}`;
  const resolved = resolveLabel(element, sentence);
  if (!resolved) return '';
  const { label, gloss } = resolved;
  const [open, close] = locales[sentence.locale].labelMarks;
  const marked = open === '' ? `**${label}**` : `${open}${label}${close}`;
  if (gloss === null || glossed.has(label)) return marked;
  glossed.add(label);
  return `${marked}(${gloss})`;
}

function printStep(found: StepReference | null, { locale, names }: Sentence): string {
  if (!found) return '';
  const [open, close] = locales[locale].titleMarks;
  const title = found.title.replaceAll(/[[\]\\*]/g, '\\$&');
  return `${open}[${title}](${names.stepPath(locale, found.target)})${close}`;
}

type Context = Omit<Sentence, 'writtenIn'>;

export interface Site {
  library: Library;
  flows: Record<string, Flow>;
  /** The flows as they are read in each locale: without the articles that are drafts in it, and the ways to them. */
  flowsIn: Record<Locale, Record<string, Flow>>;
  names: Names;
}
