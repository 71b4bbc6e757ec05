/** Loads a locale's index in the browser, once, and falls back to the plain list where Pagefind does not run. */
import type { Locale } from '../locales.ts';
import { openList, openPagefind, type Pagefind, type SearchIndex, type StartData } from './search-index.ts';

/** How long Pagefind may take to start, in milliseconds. */
const patience = 8_000;

/** Rejects when not even the list can be had; the next call tries again. */
export function loadSearch(locale: Locale): Promise<LoadedSearch> {
  loading[locale] ??= load(locale).catch((error: unknown) => {
    delete loading[locale];
    throw error;
  });
  return loading[locale];
}

const loading: Partial<Record<Locale, Promise<LoadedSearch>>> = {};

async function load(locale: Locale): Promise<LoadedSearch> {
  const folder = `/search-index/${locale}/`;
  const script = '/search-index/pagefind.js';
  const pagefind: Promise<Pagefind> = import(/* @vite-ignore */ script);
  pagefind.catch(() => {}); // looked at below
  const start: StartData = await fetchJson(`${folder}words.json`);
  try {
    const index = await openPagefind(await pagefind, folder, start);
    await Promise.race([index.find('start'), giveUp()]);
    return { index, start, limited: false };
  } catch {
    return { index: openList(start.words, await fetchJson(`${folder}list.json`)), start, limited: true };
  }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
}

function giveUp(): Promise<never> {
  return new Promise((_, failed) => {
    setTimeout(() => failed(new Error('Pagefind does not start')), patience);
  });
}

export interface LoadedSearch {
  index: SearchIndex;
  start: StartData;
  /** True when only titles and keywords are searched. */
  limited: boolean;
}
