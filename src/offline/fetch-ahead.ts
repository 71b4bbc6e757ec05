/** Puts pages, and the files that they name, into the caches of the service worker. */
import { noteUse } from './expiration.ts';
import { freshCopy } from './fresh.ts';
import { caches as names } from './names.ts';

/** Requests at a time, so that what a reader asks for meanwhile does not wait behind them. */
const lanes = 3;

/**
 * Keeps pages in their order. What is there and fresh is not asked for again, and what fails is left for later.
 * @param isStopped asked before each page: true ends the work, as when everything is to be removed
 * @returns how many pages are there
 */
export async function keepPages(
  cacheName: string,
  addresses: readonly string[],
  isStopped: () => boolean = () => false,
): Promise<number> {
  const waiting = new Set(addresses).values();
  const counts = await Promise.all(
    Array.from({ length: lanes }, async () => {
      let count = 0;
      for (const address of waiting) {
        if (isStopped()) break;
        if (await keepPage(cacheName, address).catch(() => false)) count += 1;
      }
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** True for a page that is there. */
async function keepPage(cacheName: string, address: string): Promise<boolean> {
  const files = await caches.open(names.files);
  if (address.startsWith('/_astro/')) {
    await addMissing(files, [address]);
    return false;
  }
  const pages = await caches.open(cacheName);
  const known = await freshCopy(address);
  const response = known ?? (await fetch(address));
  if (!response.ok) return false;
  if (!known || !(await pages.match(address))) await pages.put(address, response.clone());
  await noteUse(cacheName, address);
  const isPage = address.endsWith('/');
  if (isPage) await addMissing(files, filesIn(await response.text()));
  return isPage;
}

/** The name of a file changes with its content: what is there is never asked for again. */
async function addMissing(files: Cache, addresses: readonly string[]): Promise<void> {
  const known = await Promise.all(addresses.map((address) => files.match(address)));
  await files.addAll(addresses.filter((_, index) => !known[index]));
  for (const address of addresses) await noteUse(names.files, address);
}

/** Styles and scripts that a page names. */
function filesIn(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map((match) => match[1] ?? ''))];
}
