/** The page's side of keeping: starts the service worker and tells it what to keep. */
import type { Order } from './names.ts';

/**
 * Keeps pages, with the files that the present page has loaded.
 * @returns how many addresses are kept; null when nothing could be
 */
export async function keep(how: Keeping['do'], addresses: readonly string[]): Promise<number | null> {
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    return active && (await order(active, { do: how, addresses: [...loadedFiles(), ...addresses] }));
  } catch {
    return null;
  }
}

/** Asks the worker for something; answers what it has counted. */
export function order(worker: ServiceWorker, what: Order): Promise<number> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(Number(data));
    worker.postMessage(what, [port2]);
  });
}

function loadedFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(_astro|flows)[./]/.test(pathname))
    .map(({ pathname }) => pathname);
}

type Keeping = Extract<Order, { addresses: string[] }>;
