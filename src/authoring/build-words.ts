/** From the parts of an article to its Words in one locale. Tolerant, like build-flow.ts. */
import type { Flow, StepWords, Words } from '../flow/types.ts';
import { type Locale, locales, sourceLocale } from '../locales.ts';
import { fingerprint } from './fingerprint.ts';
import { type Library, partById, type Teller, tellersIn, tellersOf } from './library.ts';
import { attribute, type Element } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import type { Registries } from './registries.ts';
import { resolveKb, resolveLabel, resolveLink, resolveStep, resolveTerm, type Sentence } from './resolve.ts';
import { type Printer, rewrite } from './rewrite.ts';

/** Null where there is no translation or its frontmatter cannot be read. */
export function buildWords(id: string, locale: Locale, site: Site): Words | null {
  const source = site.library.find(sourceLocale, id);
  const article = site.library.find(locale, id);
  const flow = site.flows[id];
  if (!source || !article?.front || !flow) return null;
  const { title, summary, keywords } = article.front.fields;
  const steps = flow.steps.map((step): [string, StepWords] => {
    const told = toldIn(locale, source, step.id, site.library);
    return [step.id, stepWords(told, { locale, own: article, screen: step.screen, ...site })];
  });
  return { locale, title, summary, keywords, steps: Object.fromEntries(steps) };
}

/** What a step says in a locale, and who says it: title, body and labels each come from the nearest step that has them. */
export function toldIn(locale: Locale, source: ParsedArticle, id: string, library: Library): Told {
  const part = partById(source, id);
  const tellers = part ? tellersIn(library, locale, tellersOf(library, source, part)) : [];
  const withBody = tellers.find((teller) => teller.part.body.length > 0);
  const titles = tellers.map((teller) => attribute(teller.part.element, 'title')?.value);
  return { tellers, title: titles.find((title) => title !== undefined) ?? '', body: withBody ?? null };
}

/** The nearest label of a choice. */
export function labelOf(
  tellers: readonly Teller[],
  id: string,
): { article: ParsedArticle; label: Part['body'] } | null {
  for (const { article, part } of tellers) {
    const choice = part.choices.find((candidate) => candidate.id === id && candidate.label.length > 0);
    if (choice) return { article, label: choice.label };
  }
  return null;
}

/** The fingerprint of a step's words as their author wrote them; attributes that print nothing do not count. */
export function wordsFingerprint({ title, body, tellers }: Told): string {
  const written: Printer = {
    inline: ({ name, attributes }) => `<${name} ${attributes.map(({ value }) => value).join(' ')}>`,
    block: ({ name }) => ({ open: `<${name}>`, close: `</${name}>` }),
    address: (url) => url,
  };
  const text = body ? rewrite(body.part.body, body.article.file, written) : '';
  const labels = choiceIds(tellers).map((id) => {
    const found = labelOf(tellers, id);
    return found ? rewrite(found.label, found.article.file, written) : '';
  });
  return fingerprint([title, text, ...labels].join('\n'));
}

function stepWords(told: Told, surroundings: Omit<Sentence, 'told'>): StepWords {
  const { tellers, title, body } = told;
  const print = ({ article, nodes }: { article: ParsedArticle; nodes: Part['body'] }) =>
    rewrite(nodes, article.file, markdownPrinter({ ...surroundings, told: article }));
  const choices = choiceIds(tellers).map((id) => {
    const found = labelOf(tellers, id);
    return [id, found ? print({ article: found.article, nodes: found.label }) : ''];
  });
  return {
    title,
    text: body ? print({ article: body.article, nodes: body.part.body }) : '',
    choices: Object.fromEntries(choices),
    source: sourceOf(tellers),
  };
}

function choiceIds(tellers: readonly Teller[]): string[] {
  return (tellers.find(({ part }) => part.choices.length > 0)?.part.choices ?? []).map(({ id }) => id);
}

function sourceOf(tellers: readonly Teller[]): string | null {
  for (const { part } of tellers) {
    const source = attribute(part.element, 'source')?.value;
    if (source) return source;
  }
  return null;
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
  if (element.name === 'StepRef') return resolveStep(element, sentence)?.label ?? '';
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

export interface Site {
  library: Library;
  flows: Record<string, Flow>;
  registries: Registries;
}

export interface Told {
  tellers: Teller[];
  title: string;
  /** The teller whose body it is. */
  body: Teller | null;
}
