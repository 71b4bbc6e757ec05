/** What the desk fetches, each once. */
import type { KnownCodes } from '../codes/resolve.ts';
import { fetchFlow } from '../flows/fetch-flow.ts';
import type { Locale } from '../locales.ts';
import { codesFilePath, deskFilePath, mapPath, stepPath, triedTextsPath } from '../routes.ts';
import type { DeskArticle, DeskWords } from './desk-article.ts';

/** The texts in which a reader's page tells what was tried. */
export function loadTexts(locale: Locale): Promise<Record<string, string>> {
  return once(triedTextsPath(locale), async (response) => (await response.json()) as Record<string, string>); // as the build writes it
}

export function loadCodes(): Promise<KnownCodes> {
  return once(codesFilePath(), async (response) => (await response.json()) as KnownCodes); // as the build writes it
}

/** Null for an article that does not exist; rejects when it cannot be had. */
export async function loadArticle(id: string): Promise<DeskArticle | null> {
  try {
    const [words, flow] = await Promise.all([
      once(deskFilePath(id), async (response) => (await response.json()) as DeskWords),
      fetchFlow(id),
    ]);
    return flow && { ...words, flow };
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

/** The picture of a step as its page shows it; null where it has none or cannot be had. */
export async function loadFigure(locale: Locale, article: string, step: string): Promise<Element | null> {
  try {
    const html = await once(stepPath(locale, { article, step }), (response) => response.text());
    return new DOMParser().parseFromString(html, 'text/html').querySelector('main figure[data-screen]');
  } catch {
    return null;
  }
}

/** The drawing of an article's map; null where it has none or cannot be had. */
export async function loadMap(locale: Locale, article: string): Promise<Element | null> {
  try {
    const html = await once(mapPath(locale, article), (response) => response.text());
    return new DOMParser().parseFromString(html, 'text/html').querySelector('.map-plain > svg');
  } catch {
    return null;
  }
}

/** One request an address; a failed one is tried again when asked for again. */
function once<Content>(address: string, read: (response: Response) => Promise<Content>): Promise<Content> {
  const known = requests.get(address) as Promise<Content> | undefined; // each address is read in one way
  if (known) return known;
  const request = fetch(address).then((response) => {
    if (response.status === 404) throw new Missing(address);
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return read(response);
  });
  requests.set(address, request);
  request.catch(() => requests.delete(address));
  return request;
}

const requests = new Map<string, Promise<unknown>>();

class Missing extends Error {}
