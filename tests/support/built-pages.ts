import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../../src/tasks/tool.ts';

const dist = join(root, 'dist');

/** Every HTML page of the built site, by its path. @example builtPages().map(({ path }) => path) // => ['/', '/404.html', '/en/', ...] */
export function builtPages(): BuiltPage[] {
  pages ??= readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }));
  return pages;
}

/** The built page at a path; fails the test that asks for a page that was not built. */
export function builtPage(path: string): BuiltPage {
  if (!isServed(path)) throw new Error(`The site has no page ${path}.`);
  return { path, html: readFileSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''), 'utf8') };
}

/** A file of the built site as bytes, by its path. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(dist, path));
}

/** True when the built site answers this path. */
export function isServed(path: string): boolean {
  return existsSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''));
}

/** The values of an attribute in a page, in order, entities resolved. @example attributeValues(html, 'a', 'href') */
export function attributeValues(html: string, element: string, attribute: string): string[] {
  const tags = html.match(new RegExp(`<${element}\\s[^>]*>`, 'g')) ?? [];
  return tags.flatMap((tag) => attributeOf(tag, attribute) ?? []);
}

/** The opening tags of a page that have an attribute, each with all its attributes. */
export function tagsWith(html: string, attribute: string): string[] {
  return (html.match(/<[a-z][^>]*>/g) ?? []).filter((tag) => attributeOf(tag, attribute) !== null);
}

/** The value of an attribute in a tag: empty for one without a value, null where there is none. */
export function attributeOf(tag: string, attribute: string): string | null {
  const match = new RegExp(`\\s${attribute}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=[\\s>/])`).exec(tag);
  return match ? unescapeHtml(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

/** The first `<div>` with an attribute, to its end; empty where there is none. */
export function elementWith(html: string, attribute: string): string {
  const start = html.search(new RegExp(`<div\\s[^>]*\\s?${attribute}[=\\s>]`));
  if (start < 0) return '';
  let depth = 0;
  for (const tag of html.slice(start).matchAll(/<(\/?)div[\s>]/g)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return html.slice(start, start + tag.index);
  }
  return html.slice(start);
}

/** Every `<div>` with an attribute that stands in no other such one, in order. */
export function elementsWith(html: string, attribute: string): string[] {
  const first = elementWith(html, attribute);
  if (first === '') return [];
  return [first, ...elementsWith(html.slice(html.indexOf(first) + first.length), attribute)];
}

/**
 * The text of a page line by line, one for each block; drawings, addresses, names in another language and readers' own
 * words for a term are left out. Elements within a sentence do not part it; links and labels beside each other do.
 */
export function visibleLines(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replaceAll(/<(script|style|svg|figure)[\s>][\s\S]*?<\/\1>/g, '\n')
    .replaceAll(/<p [^>]*data-synonyms[\s\S]*?<\/p>/g, '\n')
    .replaceAll(/<(small|span class="number")>|<\/small>/g, '\n')
    .replaceAll(/(<\/(?:a|button|span)>)\s*(?=<(?:a|button)[\s>])/g, '$1\n')
    .replaceAll(/(<\/(?:a|button|span)>)\s+(?=<)/g, '$1\n')
    .replaceAll(/<(\/?)(b|i|a|span|em|strong|button|time|code)(\s[^>]*)?>/g, '')
    .replaceAll(/<[^>]+>/g, '\n');
  return unescapeHtml(body)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/https?:\S+/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** What a reader sees of a piece of HTML, tags and what is hidden left out, spaces drawn together. */
export function visibleText(html: string): string {
  const shown = html
    .replaceAll(/<(script|style|template|svg|noscript)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<span class="meaning"[^>]*>[\s\S]*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ');
  return unescapeHtml(shown).replaceAll(/\s+/g, ' ').trim();
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');
}

let pages: BuiltPage[] | undefined;

export interface BuiltPage {
  path: string;
  html: string;
}
