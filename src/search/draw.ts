/** Draws results with plain DOM calls; nothing of a question or an article is ever read as HTML. */
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import type { Answer, Row } from './answer.ts';
import type { ShownRecord } from './data.ts';
import { loadTexts } from './load.ts';
import { bestSentence, mark, type Piece } from './marks.ts';
import { recordPath } from './paths.ts';
import type { Synonyms } from './synonyms.ts';

/** An element with attributes and children; `null` and `false` leave an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | null> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** A heading with its options. */
export function drawGroup(label: string, options: readonly HTMLElement[]): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': label },
    element('div', { class: 'search-group', 'aria-hidden': 'true' }, label),
    ...options,
  );
}

/** A row of the list: where it leads, what it is, and the words of the question in it; guides that differ only in system or entry stand in it as chips. */
export function drawRow({ record, part, others }: Row, { terms }: Answer, pen: Pen): HTMLElement[] {
  const { locale, say } = pen;
  const marked = (text: string) => drawPieces(mark(text, terms, pen.synonyms));
  const detail = element('span', { class: 'search-detail' });
  if (part) {
    detail.append(element('span', { class: 'search-step' }, ...marked(part.title)));
    const said = element('span', { class: 'search-said' });
    detail.append(said);
    void loadTexts(locale, record.id).then((texts) => {
      said.append(...marked(bestSentence(texts[part.at] ?? '', terms, pen.synonyms)));
    });
  } else detail.append(...marked(record.summary));
  const ours = record.kind !== 'glossary' && record.kind !== 'practice' && record.kind !== 'problem';
  const option = drawOption(
    {
      'data-article': ours ? record.id : record.kind,
      'data-step': ours ? (part?.id ?? '') : record.id,
      href: recordPath(locale, record, part?.id ?? null),
    },
    pen,
    element('b', {}, ...marked(record.title)),
    element('span', { class: 'tag' }, say(`kind-${record.kind}`)),
    detail,
    ...(record.kb.length > 0
      ? [element('span', { class: 'number' }, record.kb.map((number) => `KB${number}`).join(' '))]
      : []),
  );
  return [option, ...drawVariants(record, others, pen)];
}

/** The other guides of a task, each by what it differs in. */
function drawVariants(record: ShownRecord, others: readonly ShownRecord[], pen: Pen): HTMLElement[] {
  if (others.length === 0) return [];
  const chips = others.map((other) => {
    const name = [other.facets.os, other.facets.entry]
      .map((value) => (value ? pen.say(value) : ''))
      .join(' · ');
    return drawOption({ href: recordPath(pen.locale, other, null), 'data-variant': other.id }, pen, name);
  });
  for (const chip of chips) chip.className = 'chip';
  return [element('div', { class: 'search-variants', role: 'group', 'aria-label': record.title }, ...chips)];
}

function drawOption(
  attributes: Record<string, string>,
  pen: Pen,
  ...children: (Node | string)[]
): HTMLElement {
  return element(
    'a',
    {
      class: 'search-hit',
      role: 'option',
      id: pen.nextId(),
      tabindex: '-1',
      'aria-selected': 'false',
      ...attributes,
    },
    ...children,
  );
}

/** A page of the full text with its excerpt. */
export function drawPage(page: FoundPage, pen: Pen): HTMLElement {
  return drawOption(
    { href: page.href, 'data-article': page.article, 'data-step': page.step },
    pen,
    element('b', {}, page.title),
    element('span', { class: 'search-detail' }, ...drawPieces(page.excerpt)),
  );
}

function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** What every drawing needs. */
export interface Pen {
  locale: Locale;
  say: TranslateAny;
  synonyms: Synonyms;
  /** The id of the next option. */
  nextId: () => string;
}

/** A page of the full-text index. */
export interface FoundPage {
  title: string;
  href: string;
  article: string;
  step: string;
  excerpt: readonly Piece[];
}
