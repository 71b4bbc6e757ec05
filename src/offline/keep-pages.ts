/** Puts pages, and the files that they name, into the caches of the service worker. */
import { noteUse } from './expiration.ts';
import { freshCopy } from './fresh.ts';
import { caches as names } from './names.ts';

/** Requests at a time, so that what a reader asks for meanwhile does not wait behind them. */
const lanes = 3;
/** Milliseconds. */
const patience = 3000;

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
  const isFile = (address: string) => address.startsWith('/_astro/');
  const files = await caches.open(names.files);
  const [count] = await Promise.all([
    countInLanes(
      addresses.filter((address) => !isFile(address)),
      (address) => keepPage(cacheName, address),
      isStopped,
    ),
    // A page is shown once its styles are here: they do not queue behind pages.
    countInLanes(addresses.filter(isFile), (address) => addMissing(files, [address]), isStopped),
  ]);
  return count;
}

/** Does a work for each address in its order, several at a time; counts where it has succeeded. */
async function countInLanes(
  addresses: readonly string[],
  work: (address: string) => Promise<boolean>,
  isStopped: () => boolean,
): Promise<number> {
  const waiting = new Set(addresses).values();
  let count = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const address of waiting) {
        if (isStopped()) break;
        if (await work(address).catch(() => false)) count += 1;
      }
    }),
  );
  return count;
}

/** True for a page that is there. */
async function keepPage(cacheName: string, address: string): Promise<boolean> {
  const pages = await caches.open(cacheName);
  const known = await freshCopy(address);
  const response = known ?? (await fetchOnce(address));
  if (!response.ok) return false;
  if (!known || !(await pages.match(address))) await pages.put(address, response.clone());
  await noteUse(cacheName, address);
  const isPage = address.endsWith('/');
  if (isPage) await keepFilesOf([await response.text()]);
  return isPage;
}

/** A page that is on its way already, for who asks for it meanwhile; undefined where it takes longer than a moment. */
export async function pageOnItsWay(url: string): Promise<Response | undefined> {
  const fetched = onTheirWay.get(new URL(url).pathname)?.catch(() => undefined);
  const late = new Promise<undefined>((done) => setTimeout(done, patience));
  return fetched && (await Promise.race([fetched, late]))?.clone();
}

async function fetchOnce(address: string): Promise<Response> {
  const fetched = fetch(address).finally(() => onTheirWay.delete(address));
  onTheirWay.set(address, fetched);
  return (await fetched).clone();
}

const onTheirWay = new Map<string, Promise<Response>>();

/** The name of a file changes with its content: what is there is never asked for again. */
async function addMissing(files: Cache, addresses: readonly string[]): Promise<boolean> {
  const known = await Promise.all(addresses.map((address) => files.match(address)));
  await files.addAll(addresses.filter((_, index) => !known[index]));
  for (const address of addresses) await noteUse(names.files, address);
  return true;
}

/** Keeps the styles and scripts that pages name. */
export async function keepFilesOf(pages: readonly string[]): Promise<void> {
  const named = pages.flatMap((html) => [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)]);
  await addMissing(await caches.open(names.files), [...new Set(named.map((match) => match[1] ?? ''))]);
}
