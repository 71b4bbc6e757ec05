/** The only place where an address of this site is spelled or parsed. Every path ends in a slash. */
import { isLocale, type Locale, localeCodes } from './locales.ts';

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
  'offline',
  'problems',
  'glossary',
  'a-z',
  's',
  '404',
] as const;

/** Longest fragment that is written or read, in characters. */
export const longestFragment = 200;

/** `/`: the page that offers every language. */
export function gatewayPath(): string {
  return '/';
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

/** The sandbox, opened at a scenario, a guide's step, or with a practice code. */
export function sandboxPath(locale: Locale, fragment: Fragment = {}): string {
  return pagePath(locale, 'sandbox') + formatFragment(fragment);
}

/** The list of pages to keep for reading an article without a network. */
export function keepListPath(locale: Locale, article: string): string {
  return `/offline/${locale}/${article}.json`;
}

/** Where the practice API answers below a locale's sandbox, without a slash at its end. */
export function apiPath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}api/v1`;
}

/** The page that describes the practice API. */
export function apiPagePath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}api/`;
}

/** The OpenAPI file of the practice API. */
export function apiFilePath(): string {
  return '/practice-api.yaml';
}

/** The locale's own copy of MSW's worker script; its scope is the folder it lies in. */
export function workerPath(locale: Locale): string {
  return `${pagePath(locale, 'sandbox')}mockServiceWorker.js`;
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

/**
 * Writes a fragment such as `#v1.scenario=code-expired&os=iphone`; empty when there is nothing to say or it would be
 * longer than `longestFragment`.
 */
export function formatFragment(fragment: Fragment): string {
  const pairs = fragmentKeys.flatMap((key) => {
    const value = fragment[key];
    return value === undefined || !fragmentValues[key].test(value) ? [] : [`${key}=${value}`];
  });
  const text = `#v1.${pairs.join('&')}`;
  return pairs.length === 0 || text.length > longestFragment ? '' : text;
}

/** Reads a fragment; unknown keys and malformed values are left out and reported as `broken`, never thrown. */
export function parseFragment(hash: string): { fragment: Fragment; broken: boolean } {
  const fragment: Fragment = {};
  if (hash === '' || hash === '#') return { fragment, broken: false };
  if (!hash.startsWith('#v1.') || hash.length > longestFragment) return { fragment, broken: true };
  let broken = false;
  for (const pair of hash.slice('#v1.'.length).split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const key = fragmentKeys.find((known) => known === name);
    if (key && fragmentValues[key].test(value)) fragment[key] = value;
    else broken = true;
  }
  return { fragment, broken };
}

const id = /^[a-z][a-z0-9-]{1,39}$/;
const fragmentValues = {
  scenario: id,
  os: /^(iphone|android)$/,
  guide: id,
  step: id,
  code: /^DEMO(-[0-9A-Z]{4}){3}$/,
  /** Answers of a trail, `task.activate~os.iphone`; a question of one article is written `article.step.choice`. */
  trail: /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){1,2}(~[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){1,2})*$/,
} as const;
const fragmentKeys = Object.keys(fragmentValues) as (keyof Fragment)[]; // Object.keys forgets the literal type

/** All locales with the given path in each, for language links. */
export function alternates(path: string): { locale: Locale; path: string }[] {
  return localeCodes.map((locale) => ({ locale, path: inLocale(path, locale) }));
}

export type Page = (typeof reservedIds)[number];
/** State that an address may carry: enumerated ids only. */
export type Fragment = Partial<Record<keyof typeof fragmentValues, string>>;
export type Place =
  | { kind: 'gateway' }
  | { kind: 'home'; locale: Locale }
  | { kind: 'page'; locale: Locale; page: string }
  | { kind: 'step'; locale: Locale; article: string; step: string | null };
