/** What an agent can copy of a step: each with a key, and what is put on the clipboard. */
import { formatCode } from '../codes/code.ts';
import type { Locale } from '../locales.ts';
import { locales } from '../locales.ts';

/** The copies in the order in which they are offered. */
export const copyKeys = {
  message: 'm',
  link: 'l',
  aloud: 's',
  rich: 'r',
  markdown: 'd',
  svg: 'v',
  png: 'g',
  practice: 'p',
} as const;

export const copyNames = Object.keys(copyKeys) as CopyName[]; // Object.keys forgets the literal type

/**
 * The text of a copy. `rich` and the pictures are made of it by the clipboard: `rich` is the message, `svg` and `png` are
 * drawings of the link. Null where there is nothing of the kind, such as practice for a step without any.
 */
export function copyText(name: CopyName, subject: Subject, templates: Templates): string | null {
  const { title, article, link, code, practice, locale } = subject;
  const values = {
    title,
    article,
    link,
    code: formatCode(code),
    digits: spell(code, locale),
    host: new URL(link).host,
  };
  switch (name) {
    case 'message':
    case 'rich':
      return fill(templates.message, values);
    case 'aloud':
      return fill(templates.aloud, values);
    case 'practice':
      return practice === null ? null : fill(templates.practice, { ...values, link: practice });
    case 'markdown':
      return `[${title.replace(/[[\]\\]/g, '\\$&')}](${link})`;
    default:
      return link;
  }
}

/** Text as HTML, its link as a link with the title of the step: for mail and tickets that keep formatting. */
export function toRichText(text: string, link: string, title: string): string {
  const anchor = `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>`;
  return text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line).replace(escapeHtml(link), anchor)}</p>`)
    .join('');
}

/** Digit by digit, in two groups. @example spell('41729', 'en') // => '4 1, 7 2 9' */
function spell(code: string, locale: Locale): string {
  const comma = locales[locale].lang === 'ja' ? '、' : ', ';
  return [code.slice(0, 2), code.slice(2)].map((group) => [...group].join(' ')).join(comma);
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export type CopyName = keyof typeof copyKeys;

export interface Subject {
  locale: Locale;
  title: string;
  article: string;
  code: string;
  /** Absolute address of the step, in the customer's language. */
  link: string;
  /** Absolute address to practise it; null where that is not possible. */
  practice: string | null;
}

/** Texts of content/<locale>/messages.yaml. */
export type Templates = Record<'message' | 'aloud' | 'practice', string>;
