/** Draws results with plain DOM calls; nothing of a question or an article is ever read as HTML. */
import type { Locale } from '../locales.ts';
import type { Hit } from './answer.ts';
import { shownPath } from './shown.ts';

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

/** The texts of the search in the reader's language. */
export function textsFor(texts: Readonly<Record<string, string>>, lang: string): Say {
  const plural = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const form =
      typeof values.count === 'number' ? texts[`${key}_${plural.select(values.count)}`] : texts[key];
    const text = form ?? texts[`${key}_other`] ?? texts[key] ?? '';
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** The results as groups of options: the best three first, whatever their kind, then the rest by kind. */
export function drawGroups(hits: readonly Hit[], locale: Locale, say: Say): HTMLElement[] {
  const best = hits.slice(0, bestCount);
  const rest = hits.slice(bestCount);
  const kinds = [...new Set(rest.map(({ kind }) => kind))];
  const groups = [
    { label: say('best'), members: best },
    ...kinds.map((kind) => ({ label: say(kind), members: rest.filter((hit) => hit.kind === kind) })),
  ];
  let count = 0;
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ label, members }) =>
      element(
        'div',
        { role: 'group', 'aria-label': label },
        element('div', { class: 'search-group', 'aria-hidden': 'true' }, label),
        ...members.map((hit) => drawOption(hit, `search-hit-${count++}`, locale, say)),
      ),
    );
}

const bestCount = 3;

function drawOption(hit: Hit, id: string, locale: Locale, say: Say): HTMLElement {
  const ours = hit.kind === 'glossary' || hit.kind === 'practice';
  return element(
    'a',
    {
      class: 'search-hit',
      role: 'option',
      id,
      tabindex: '-1',
      'aria-selected': 'false',
      'data-article': ours ? hit.kind : hit.id,
      'data-step': ours ? hit.id : (hit.part?.step ?? ''),
      href: shownPath(locale, hit, hit.part?.step ?? null),
    },
    element('span', { class: 'tag' }, say(`kind${capital(hit.kind)}`)),
    element('b', {}, hit.title),
    element('span', { class: 'search-detail' }, detailOf(hit, say)),
    ...(hit.kb.length > 0
      ? [element('span', { class: 'number' }, hit.kb.map((number) => `KB${number}`).join(' '))]
      : []),
  );
}

function detailOf({ part, summary }: Hit, say: Say): string {
  if (!part) return summary;
  return part.number === null
    ? say('part', { title: part.title })
    : say('step', { number: part.number, title: part.title });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export type Say = (key: string, values?: Record<string, string | number>) => string;
