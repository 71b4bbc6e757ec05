/** Puts whole guides into the caches of the service worker: the steps of each come in one file. */
import { noteUse } from './expiration.ts';
import { isFresh } from './fresh.ts';
import { keepFilesOf, keepPages } from './keep-pages.ts';
import { isKeptGuide, type KeptGuide } from './names.ts';

/**
 * Keeps the steps of a guide, then its whole article and what its troubles lead to.
 * @param isStopped asked before each request: true ends the work
 * @returns how many pages are there
 */
export async function keepGuide(
  cacheName: string,
  address: string,
  isStopped: () => boolean,
): Promise<number> {
  const { count, more } = await keepSteps(cacheName, address);
  let others = 0;
  for (const other of more.filter(isKeptGuide))
    if (!isStopped()) others += (await keepSteps(cacheName, other)).count;
  const pages = await keepPages(
    cacheName,
    more.filter((path) => !isKeptGuide(path)),
    isStopped,
  );
  return count + others + pages;
}

/** Unpacks the file of a guide; what was unpacked while it was fresh is there. */
async function keepSteps(cacheName: string, address: string): Promise<Unpacked> {
  const cache = await caches.open(cacheName);
  const known = await cache.match(address);
  if (known && isFresh(known.headers.get('date'), Date.now())) return known.json();
  const response = await fetch(address).catch(() => Response.error());
  if (!response.ok) return { count: 0, more: [] };
  const { pages, more }: KeptGuide = await response.json();
  for (const [path, html] of Object.entries(pages)) {
    await cache.put(path, new Response(html, { headers: headersOf(response, 'text/html; charset=utf-8') }));
    await noteUse(cacheName, path);
  }
  await keepFilesOf(Object.values(pages));
  const unpacked = { count: Object.keys(pages).length, more };
  await cache.put(
    address,
    new Response(JSON.stringify(unpacked), { headers: headersOf(response, 'application/json') }),
  );
  await noteUse(cacheName, address);
  return unpacked;
}

/** What the host says with every answer, its safety headers and the date among it, but nothing of this one's body. */
function headersOf(response: Response, type: string): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', type);
  return headers;
}

/** What is left of a guide's file once its pages are in the cache. */
interface Unpacked {
  count: number;
  more: string[];
}
