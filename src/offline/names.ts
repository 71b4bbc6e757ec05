/** What the service worker and the pages agree on. */
import { isLocale, localeCodes, sourceLocale } from '../locales.ts';
import { pagePath } from '../routes.ts';

/** Pages that were read or lie ahead of a reader, for 30 days; guides that a reader chose to keep; styles and scripts. */
export const caches = { visited: 'pages-visited', kept: 'pages-kept', files: 'files' } as const;

/** The sandbox, whose own worker answers for the practice service. */
export function isPracticeAddress(path: string): boolean {
  const [, locale, page] = path.split('/');
  return isLocale(locale) && page === 'sandbox';
}

/** The page that says what can be read without a network, in the language of an address. @example offlinePathFor('/ja/start/') // => '/ja/offline/' */
export function offlinePathFor(path: string): string {
  const [, locale] = path.split('/');
  return pagePath(isLocale(locale) ? locale : sourceLocale, 'offline');
}
offlinePathFor.all = () => localeCodes.map((locale) => pagePath(locale, 'offline'));

/** True for the address of a file by which a guide is kept. */
export function isKeptGuide(path: string): boolean {
  return path.startsWith('/offline/');
}

/** What a guide is kept by: the HTML of its steps by their paths, and the addresses of what belongs to them. */
export interface KeptGuide {
  pages: Record<string, string>;
  /** Its whole article, and the articles of its troubles with the files of their own steps. */
  more: string[];
}

/** What a page may ask of the worker: `next` for where a step leads, `ahead` for a guide that was begun, `keep` for one that was chosen. */
export type Order = { do: 'next' | 'ahead' | 'keep'; addresses: string[] } | { do: 'forget' };
