/** The full text of all pages: Pagefind, loaded when the finder is unsure or the reader asks for it. */
import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import type { FoundPage } from './draw.ts';
import type { Piece } from './marks.ts';

/** Pages that are shown at most. */
const mostPages = 5;

/** The pages that have all words of a question. Rejects where Pagefind cannot be had or does not answer. */
export async function searchFullText(question: string, locale: Locale): Promise<FoundPage[]> {
  const search = async () => {
    const { results } = await (await load()).search(question);
    return Promise.all(results.slice(0, mostPages).map((result) => result.data()));
  };
  const found = await Promise.race([search(), giveUp()]);
  return found.map((page) => toPage(page, locale));
}

/** A Pagefind that cannot start never answers. */
function giveUp(): Promise<never> {
  return new Promise((_, failed) => {
    setTimeout(() => failed(new Error('Pagefind does not answer')), patience);
  });
}

/** How long Pagefind may take to load and answer, in milliseconds. */
const patience = 8_000;

/** The script that the build's Pagefind wrote; it fetches its index by itself, in the language of the page. */
const script = '/pagefind/pagefind.js';

function load(): Promise<Pagefind> {
  if (typeof WebAssembly === 'undefined') return Promise.reject(new Error('Pagefind needs WebAssembly'));
  loading ??= import(/* @vite-ignore */ script);
  return loading;
}

let loading: Promise<Pagefind> | undefined;

/** The best place in a page: a step of an article has a page of its own. */
function toPage({ url, meta, excerpt, sub_results: places }: PagefindPage, locale: Locale): FoundPage {
  const [place] = places;
  const [path = '', anchor = ''] = (place?.url ?? url).split('#');
  const article = path.split('/').filter((part) => part !== '')[1] ?? '';
  const isStep = anchor !== '' && path === stepPath(locale, { article, step: null }) && anchor !== 'main';
  return {
    title: place && place.title !== meta.title ? `${meta.title}: ${place.title}` : meta.title,
    href: isStep ? stepPath(locale, { article, step: anchor }) : (place?.url ?? url),
    article,
    step: isStep ? anchor : '',
    excerpt: piecesOf(place?.excerpt ?? excerpt),
  };
}

/** Pagefind's excerpt, of whose HTML only the marks are kept. */
function piecesOf(html: string): Piece[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    marked: node.nodeName === 'MARK',
  }));
}

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  search(question: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: { title: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}
