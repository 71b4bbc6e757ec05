/** What somebody has put into the field of the desk. */
import { parseCode } from '../codes/code.ts';
import type { Target } from '../flow/types.ts';
import { isLocale, type Locale } from '../locales.ts';
import { parsePath } from '../routes.ts';
import { idPattern } from '../surface.ts';

/**
 * Tells a code, a pasted link or text with links and codes, and words apart. Links of any origin count, because the site
 * may be published at several addresses; what leads to no page of ours is words.
 */
export function readQuery(text: string): Query {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  if (parseCode(trimmed)) return { kind: 'code', text: trimmed };
  const links = [
    ...trimmed.matchAll(/https?:\/\/[^\s"'<>）」]+|\/(?:[a-z]{2}|s|agents)\/[^\s"'<>）」]+/g),
  ].flatMap(([link]) => readLink(link) ?? []);
  const [first] = links;
  if (first) return first;
  const labelled = /(?:code of this page|このページのコード)[:：]?\s*(\d\d\s?\d{3})/i.exec(
    trimmed.normalize('NFKC'),
  );
  return labelled?.[1] ? { kind: 'code', text: labelled[1] } : { kind: 'words', text: trimmed };
}

/** How many summaries of readers a pasted text holds is counted by the links and codes in it. */
export function codesAndLinks(text: string): (LinkQuery | CodeQuery)[] {
  return text
    .split(/\n\s*\n|\n(?=[-=*_]{3,})/)
    .map(readQuery)
    .filter((query) => query.kind === 'link' || query.kind === 'code');
}

function readLink(link: string): LinkQuery | CodeQuery | null {
  const url = toUrl(link);
  if (!url) return null;
  const [, code] = /^\/s\/(\d{5,6})\/?$/.exec(url.pathname) ?? [];
  if (code && url.hash === '') return { kind: 'code', text: code };
  if (/^\/agents\/?$/.test(url.pathname))
    return url.hash === '' ? null : { kind: 'link', locale: null, target: null, hash: url.hash };
  const place = parsePath(url.pathname.replace(/[.,;:!?。、)\]}]+\/?$/, ''));
  if (place?.kind === 'step') {
    const { locale, article, step } = place;
    if (![article, step ?? article].every((id) => idPattern.test(id))) return null;
    return { kind: 'link', locale, target: { article, step }, hash: url.hash };
  }
  const isDesk = place?.kind === 'page' && place.page === 'agents' && url.hash !== '';
  return isDesk ? { kind: 'link', locale: place.locale, target: null, hash: url.hash } : null;
}

function toUrl(link: string): URL | null {
  try {
    return new URL(link, 'https://here.example');
  } catch {
    return null;
  }
}

/** The language that a text is written in, where its letters tell. */
export function localeOfText(text: string): Locale | null {
  return isLocale('ja') && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : null;
}

export interface LinkQuery {
  kind: 'link';
  /** The language of the page: that of the customer. Null where the link has none. */
  locale: Locale | null;
  /** Null where the link carries only a handover. */
  target: Target | null;
  hash: string;
}
interface CodeQuery {
  kind: 'code';
  text: string;
}
type Query = { kind: 'nothing' } | { kind: 'words'; text: string } | LinkQuery | CodeQuery;
