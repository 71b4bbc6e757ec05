/** The only place where an address of this site is spelled or parsed. Every path ends in a slash. */
import { isLocale, type Locale } from './locales.ts';

/** Folders below a locale that are not articles; no article may take one of these ids. */
export const reservedIds = [
  'search',
  'sandbox',
  'agents',
  'map',
  'kb',
  'screens',
  'translations',
  'embed',
  'handout',
  'offline',
  'problems',
  'glossary',
  'a-z',
  's',
  'all-articles',
  '404',
] as const;

/** `/`: the page that offers every language. */
export function gatewayPath(): string {
  return '/';
}

/** The script by which the pages that exist once for all languages find the reader's. */
export function languageScriptPath(): string {
  return '/language.js';
}

export function homePath(locale: Locale): string {
  return `/${locale}/`;
}

/** The page of a whole article, or of one step of it. @example stepPath('ja', { article: 'start', step: null }) // => '/ja/start/' */
export function stepPath(locale: Locale, target: { article: string; step: string | null }): string {
  return `/${locale}/${target.article}/${target.step === null ? '' : `${target.step}/`}`;
}

/** A page of the site that is not an article. */
export function pagePath(locale: Locale, page: Page): string {
  return `/${locale}/${page}/`;
}

/** The page that a practice API problem's `type` names. @example problemPath('ja', 'code-expired') // => '/ja/problems/code-expired/' */
export function problemPath(locale: Locale, failure: string): string {
  return `/${locale}/problems/${failure}/`;
}

/** That page in both languages: where `type` itself leads. @example problemDoorPath('code-expired') // => '/problems/code-expired/' */
export function problemDoorPath(failure: string): string {
  return `/problems/${failure}/`;
}

/** The page of a Knowledge Base number, in both languages. */
export function kbPath(number: number): string {
  return `/kb/${number}/`;
}

/** Where a page's code leads, in every language. @example codePath('41729') // => '/s/41729/' */
export function codePath(code: string): string {
  return `/s/${code}/`;
}

/** The picture of that address as a QR code. */
export function codePicturePath(code: string): string {
  return `/s/${code}.svg`;
}

/** Every code with the place of today that it leads to. */
export function codesFilePath(): string {
  return '/codes.json';
}

/** A guide on one sheet of paper. */
export function handoutPath(locale: Locale, article: string): string {
  return `${pagePath(locale, 'handout')}${article}/`;
}

/** The file by which the steps of an article are kept, for reading them without a network. */
export function keptGuidePath(locale: Locale, article: string): string {
  return `/offline/${locale}/${article}.json`;
}

/** What a device that installs the site reads. */
export function manifestPath(locale: Locale): string {
  return `${homePath(locale)}site.webmanifest`;
}

/** What every practice needs in a language: texts, the index of articles, cures. */
export function practiceIndexPath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}practice.json`;
}

/** An article as it is practised, in one language. */
export function practisedArticlePath(locale: Locale, article: string): string {
  return `${pagePath(locale, 'sandbox')}articles/${article}.json`;
}

/** Where the practice API answers below a locale's sandbox, without a slash at its end. */
export function apiPath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}api/v1`;
}

/** The page that describes the practice API. */
export function apiPagePath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}api/`;
}

/** Where the `type` of a protocol error leads: the way into the page of the practice API in every language. */
export function apiDoorPath(): string {
  return '/sandbox/api/';
}

/** The OpenAPI file of the practice API. */
export function apiFilePath(): string {
  return '/practice-api.yaml';
}

/** The locale's own copy of MSW's worker script; its scope is the folder it lies in. */
export function workerPath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}mockServiceWorker.js`;
}

/** The desk of support agents, with a reader's trail. */
export function deskPath(locale: Locale, handover = ''): string {
  return pagePath(locale, 'agents') + handover;
}

/** The desk in whatever language its reader has: where the link of a customer's summary leads. */
export function deskDoorPath(handover: string): string {
  return `/agents/${handover}`;
}

/** The texts in which a page tells what its reader tried. */
export function triedTextsPath(locale: Locale): string {
  return `${pagePath(locale, 'agents')}texts.json`;
}

/** What the desk knows of an article, in every language. */
export function deskFilePath(article: string): string {
  return `/desk/${article}.json`;
}

/** The map of all articles, or of one; `here` is the step to be marked. */
export function mapPath(locale: Locale, article: string | null = null, here: string | null = null): string {
  const map = pagePath(locale, 'map');
  return article === null ? map : `${map}${article}/${here === null ? '' : `#${here}`}`;
}

/** An article, or one step of it, as Markdown. @example markdownPath('en', { article: 'start', step: null }) // => '/en/start.md' */
export function markdownPath(
  locale: Locale,
  { article, step }: { article: string; step: string | null },
): string {
  return `/${locale}/${article}${step === null ? '' : `/${step}`}.md`;
}

/** The picture of a link to an article, or to one step of it. @example previewPath('en', { article: 'start', step: null }) // => '/en/start.png' */
export function previewPath(locale: Locale, target: { article: string; step: string | null }): string {
  return markdownPath(locale, target).replace(/md$/, 'png');
}

/** The flow of an article as JSON. */
export function flowFilePath(article: string): string {
  return `/flows/${article}.json`;
}

/** The JSON Schema of those files. */
export function flowSchemaPath(): string {
  return '/flows/schema.json';
}

/** The ids of the articles that begin or end with a letter of `idLetters`. @example idsFilePath('q') // => '/flows/q.ids.json' */
export function idsFilePath(letter: string): string {
  return `/flows/${letter}.ids.json`;
}

/** What an id can begin or end with. */
export const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Every article in every language in one file. */
export function llmsFullPath(): string {
  return '/llms-full.txt';
}

/** An article in a frame on another site, at one of its steps. */
export function embedPath(locale: Locale, article: string, step: string | null = null): string {
  return `${pagePath(locale, 'embed')}${article}/${step === null ? '' : `#${step}`}`;
}

/** Stands for all articles in the name of a map's file; reserved as an id. */
export const allArticles = 'all-articles';

/** A map as a file: an SVG drawing, or a Mermaid flowchart. */
export function mapFilePath(locale: Locale, article: string | null, kind: 'svg' | 'mmd'): string {
  return `${mapPath(locale)}${article ?? allArticles}.${kind}`;
}

/** Reads a path of this site; null when it is not of a known form. Says nothing of whether the article exists. */
export function parsePath(path: string): Place | null {
  const [first, second, third, ...rest] = path.split('/').filter((part) => part !== '');
  if (first === undefined) return { kind: 'gateway' };
  if (!isLocale(first) || rest.length > 0) return null;
  if (second === undefined) return { kind: 'home', locale: first };
  if ((reservedIds as readonly string[]).includes(second))
    return { kind: 'page', locale: first, page: second };
  return { kind: 'step', locale: first, article: second, step: third ?? null };
}

/** The same place in another language. */
export function inLocale(path: string, locale: Locale): string {
  const [first, ...rest] = path.split('/').filter((part) => part !== '');
  return isLocale(first) ? `/${[locale, ...rest].join('/')}/` : homePath(locale);
}

export type Page = (typeof reservedIds)[number];
export type Place =
  | { kind: 'gateway' }
  | { kind: 'home'; locale: Locale }
  | { kind: 'page'; locale: Locale; page: string }
  | { kind: 'step'; locale: Locale; article: string; step: string | null };
