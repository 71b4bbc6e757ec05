/** The page's side of the service worker: keeps guides for reading without a network, and forgets them. */
import { canKeep } from './can-keep.ts';
import { caches as names, type Order } from './names.ts';

/**
 * Keeps pages on this device, with the files that the present page has loaded.
 * @param list the address of the guide's list (`/offline/{locale}/{article}.json`)
 * @returns how many addresses are kept; null when nothing could be
 */
export async function keepPages(list: string, how: 'ahead' | 'keep'): Promise<number | null> {
  if (!(await canKeep())) return null;
  try {
    const [response] = await Promise.all([fetch(list), navigator.serviceWorker.register('/sw.js')]);
    const { own, troubles }: KeepList = await response.json();
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(_astro|flows)[./]/.test(pathname))
      .map(({ pathname }) => pathname);
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return null;
    return await order(active, { do: how, addresses: [...waysOn(), ...files, ...own, ...troubles] });
  } catch {
    return null;
  }
}

/** Where the present page leads: what a reader asks for next. */
function waysOn(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[rel=next], a[data-choice]');
  return [...links].filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
}

/** The kept pages of this device, as paths. */
export async function keptPages(): Promise<string[]> {
  try {
    const found = await Promise.all(
      (await ownCaches()).map(async (name) => (await caches.open(name)).keys()),
    );
    return [...new Set(found.flat().map(({ url }) => new URL(url).pathname))]
      .filter((path) => path.endsWith('/'))
      .sort();
  } catch {
    return [];
  }
}

/**
 * Removes everything that is kept, and the worker itself.
 * @returns false where something is left
 */
export async function forgetPages(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration('/');
    const worker = registration?.active;
    // The worker stops keeping first, else it would put back what is removed here; a stuck one is not waited for.
    if (worker) await Promise.race([order(worker, { do: 'forget' }), pause(3000)]);
    await registration?.unregister();
    return await removeCaches();
  } catch {
    return true; // Blocked storage holds nothing to forget.
  }
}

/** Removes the caches until they stay away: work that was under way in the worker may open one once more. */
async function removeCaches(): Promise<boolean> {
  for (let tries = 0, quiet = 0; tries < 20; tries += 1) {
    const left = await ownCaches();
    quiet = left.length === 0 ? quiet + 1 : 0;
    if (quiet === 3) return true;
    await Promise.all(left.map((name) => caches.delete(name)));
    await pause(50);
  }
  return false;
}

/** Only those that are there: asking for a cache by its name would make it. */
async function ownCaches(): Promise<string[]> {
  const own: readonly string[] = Object.values(names);
  return (await caches.keys()).filter((name) => own.includes(name));
}

function order(worker: ServiceWorker, what: Order): Promise<number> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(Number(data));
    worker.postMessage(what, [port2]);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The pages of a guide, and those that its troubles lead to. */
export interface KeepList {
  own: string[];
  troubles: string[];
}
