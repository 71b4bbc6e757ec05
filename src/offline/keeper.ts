/** The page's side of the service worker: keeps guides for reading without a network, and forgets them. */
import { canKeep } from './can-keep.ts';
import { caches as names, type Order } from './names.ts';

/**
 * Keeps pages on this device, with the files that the present page has loaded.
 * @param list the address of the guide's list (`/offline/{locale}/{article}.json`)
 * @returns how many addresses are kept; null when nothing could be
 */
export async function keepPages(list: string, how: 'ahead' | 'keep'): Promise<number | null> {
  if (!canKeep()) return null;
  try {
    const { own, troubles }: KeepList = await (await fetch(list)).json();
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(_astro|flows)[./]/.test(pathname))
      .map(({ pathname }) => pathname);
    return await order({ do: how, addresses: [...waysOn(), ...files, ...own, ...troubles] });
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
  if (!canKeep()) return [];
  try {
    const found = await Promise.all(
      [names.kept, names.visited].map(async (name) => (await window.caches.open(name)).keys()),
    );
    return [...new Set(found.flat().map(({ url }) => new URL(url).pathname))]
      .filter((path) => path.endsWith('/'))
      .sort();
  } catch {
    return [];
  }
}

/** Removes everything that is kept, and the worker itself. */
export async function forgetPages(): Promise<void> {
  if (!canKeep()) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration('/');
    if (registration?.active) await order({ do: 'forget' });
    await registration?.unregister();
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

async function order(what: Order): Promise<number> {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(Number(data));
    active?.postMessage(what, [port2]);
  });
}

/** The pages of a guide, and those that its troubles lead to. */
export interface KeepList {
  own: string[];
  troubles: string[];
}
