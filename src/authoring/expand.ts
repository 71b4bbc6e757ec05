/** Prints an article as MDX in which everything is resolved: what a page's components receive (README.md). */
import type { Choice, Flow, Step, Target } from '../flow/types.ts';
import { type Locale, locales, sourceLocale } from '../locales.ts';
import { withNoBreaks } from '../no-break.ts';
import { formatScreenRef } from '../surface.ts';
import type { Site } from './build-words.ts';
import { proseFields, proseNames } from './front-prose.ts';
import { inherited, originsOf } from './library.ts';
import { type Element, placeOf } from './mdx.ts';
import type { ParsedArticle, Part } from './parse.ts';
import { firstSentence, plainBlocks } from './plain-text.ts';
import { resolveKb, resolveLabel, resolveLink, resolveStep, resolveTerm, type Sentence } from './resolve.ts';
import { type Printer, rewrite } from './rewrite.ts';
import { textAt } from './source.ts';
import { labelOf, stepTextIn, type Written } from './step-text.ts';
import { newerEnglish } from './translations.ts';

/** The MDX of an article in a locale; null where there is no such article or it is too broken to print. */
export function expandArticle(id: string, locale: Locale, site: Site): string | null {
  const source = site.library.find(sourceLocale, id);
  const article = site.library.find(locale, id);
  const flow = site.flowsIn[locale][id];
  if (!source || !article?.front || !flow) return null;
  const expansion = { source, article, locale, flow, site };
  const parts = source.parts.map((part) => expandPart(part, expansion));
  return withNoBreaks([frontmatterOf(article), ...expandProse(expansion), ...parts, ''].join('\n\n'));
}

function expandProse({ article, locale, site }: Expansion): string[] {
  const sentence = { locale, own: article, writtenIn: article, screen: null, ...site };
  return proseNames.flatMap((field) => {
    const nodes = article.front?.prose[field] ?? [];
    if (nodes.length === 0) return [];
    const name = proseFields[field];
    return [`<${name}>`, withEnglish(rewrite(nodes, article.file, mdxPrinter(sentence))), `</${name}>`];
  });
}

/** Says which words in Japanese quotation marks are English: what a screen says that is not simulated. */
function withEnglish(mdx: string): string {
  return mdx.replaceAll(
    /(?<=「)[A-Za-z][\w .,?!'’()-]*[a-z][\w .,?!'’()-]*(?=」)/g,
    `<span lang="${locales[sourceLocale].lang}">$&</span>`,
  );
}

/** The page that a way on leads to: a step's own, or where an article is entered. */
function entryPath({ article, step }: Target, locale: Locale, { flows, names }: Site): string {
  const flow = flows[article];
  const first = flow?.kind === 'reference' ? null : (flow?.steps[0]?.id ?? null);
  return names.stepPath(locale, { article, step: step ?? first });
}

function expandPart(part: Part, { source, article, locale, flow, site }: Expansion): string {
  const step = flow.steps.find(({ id }) => id === part.id);
  if (!step) return '';
  const stepText = stepTextIn(locale, source, part.id, site.library);
  const print = (written: Written | null) => {
    if (!written) return '';
    const sentence = { locale, own: article, writtenIn: written.article, screen: step.screen, ...site };
    return withEnglish(rewrite(written.nodes, written.article.file, mdxPrinter(sentence)));
  };
  const origins = originsOf(site.library, source, part);
  const spelled = (name: string) => inherited(origins, name)?.value ?? null;
  const attributes = {
    ...{ article: flow.id, locale, id: step.id, title: stepText.title },
    ...{
      number: step.number === null ? null : String(step.number),
      screen: shownIn(step),
    },
    ...(step.way.kind === 'section' ? {} : stepAttributes(step, spelled, locale, site)),
    sure: step.sure,
    newer: newerEnglish({ article: flow.id, step: step.id }, locale, site),
  };
  const choices = step.way.kind === 'ask' ? step.way.choices : [];
  const name = part.element.name;
  return [
    tag(name, attributes),
    print(stepText.body),
    ...stepText.agentNotes.flatMap((note) => ['<AgentNote>', print(note), '</AgentNote>']),
    ...choices.map((choice) => {
      const text = print(labelOf(stepText.origins, choice.id)).replace(/\s+/g, ' ');
      return `${tag('Choice', choiceAttributes(choice, locale, site))}${text}</Choice>`;
    }),
    `</${name}>`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function choiceAttributes({ id, value, screen, to }: Choice, locale: Locale, site: Site): Attributes {
  return {
    ...{ slot: 'choices', id, value: value ?? null, screen: screen ? formatScreenRef(screen) : null },
    ...{ to: targetText(to), href: entryPath(to, locale, site) },
  };
}

function shownIn({ figure, screen }: Step): string | null {
  const shown = figure ?? screen;
  return shown && formatScreenRef(shown);
}

function stepAttributes(
  step: Step,
  spelled: (name: string) => string | null,
  locale: Locale,
  site: Site,
): Attributes {
  const { way } = step;
  const used = step.does.map(({ control }) => control);
  return {
    marks: [...new Set([...used, ...(step.marks ?? [])])].join(' ') || null,
    does: spelled('does'),
    'only-if-shown': step.onlyIfShown ? 'true' : null,
    troubles: step.troubles.map(targetText).join(' ') || null,
    way: way.kind,
    to: way.kind === 'continue' ? targetText(way.to) : null,
    href: way.kind === 'continue' ? entryPath(way.to, locale, site) : null,
    ending: way.kind === 'end' ? way.ending : null,
  };
}

/** The parts of a step that a page may print apart from its instruction, each in a slot of its own. */
const slots: Record<string, string> = { Warning: 'warnings', Note: 'notes' };

/** Prints components with what they stand for as attributes. */
function mdxPrinter(sentence: Sentence): Printer {
  const glossed = new Set<string>();
  return {
    inline: (element) => printInline(element, sentence, glossed),
    block: (element) => ({
      open: `${tag(element.name, blockAttributes(element, sentence, glossed))}\n\n`,
      close: `\n\n</${element.name}>`,
    }),
    address: (url) => resolveLink(url, sentence),
  };
}

/** A part with a slot of its own may be folded under its first sentence. */
function blockAttributes({ name, node }: Element, sentence: Sentence, glossed: Set<string>): Attributes {
  const slot = slots[name];
  if (slot === undefined) return {};
  const [text = ''] = plainBlocks([node], sentence, new Set(glossed));
  return { slot, first: firstSentence(text) };
}

function printInline(element: Element, sentence: Sentence, glossed: Set<string>): string {
  const attributes = attributesOf(element, sentence, glossed);
  return attributes ? tag(element.name, attributes, ' />') : '';
}

function attributesOf(element: Element, sentence: Sentence, glossed: Set<string>): Attributes | null {
  const { locale, names } = sentence;
  if (element.name === 'Term') return { ...resolveTerm(element, sentence) };
  if (element.name === 'Kb') {
    const { number, article } = resolveKb(element, sentence);
    const href = article && names.stepPath(locale, { article, step: null });
    return { n: number, label: `KB${number}`, href };
  }
  if (element.name === 'StepRef') {
    const found = resolveStep(element, sentence);
    if (!found) return null;
    return { title: found.title, href: names.stepPath(locale, found.target) };
  }
  const found = resolveLabel(element, sentence);
  if (!found) return null;
  const isFirst = !glossed.has(found.label);
  glossed.add(found.label);
  return { label: found.label, lang: found.lang, gloss: isFirst ? found.gloss : null };
}

function frontmatterOf({ root, file }: ParsedArticle): string {
  const yaml = 'children' in root ? root.children.find(({ type }) => type === 'yaml') : undefined;
  return yaml ? textAt(placeOf(yaml, file)) : '';
}

/** An opening tag; attributes without a value are left out. */
function tag(name: string, attributes: Attributes, end = '>'): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  return `<${[name, ...given.map(([key, value]) => `${key}="${escapeAttribute(value ?? '')}"`)].join(' ')}${end}`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function targetText({ article, step }: Target): string {
  return step === null ? article : `${article}/${step}`;
}

type Attributes = Record<string, string | null>;

interface Expansion {
  source: ParsedArticle;
  article: ParsedArticle;
  locale: Locale;
  flow: Flow;
  site: Site;
}
