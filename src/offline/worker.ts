/**
 * The service worker of the site, at its root: pages from the network while it answers within three seconds, else as
 * they were last seen; files with a hash in their name from the cache. The sandbox has a worker of its own, and none
 * of its addresses is answered here.
 */
import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isPracticeAddress, caches as names, type Order, offlinePathFor } from './names.ts';

/** What is used of the worker's global scope: the types of workers and those of windows cannot be had together. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & Extendable) => void): void;
};
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

const MONTH = 30 * 24 * 60 * 60;

self.skipWaiting();
clientsClaim();

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && !isPracticeAddress(url.pathname),
  new NetworkFirst({
    cacheName: names.visited,
    networkTimeoutSeconds: 3,
    plugins: [expiring({ maxEntries: 200, maxAgeSeconds: MONTH }), { cacheDidUpdate: refreshKept }],
  }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_astro/'),
  new CacheFirst({ cacheName: names.files, plugins: [expiring({ maxEntries: 300 })] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/flows/'),
  new NetworkFirst({ cacheName: names.visited, networkTimeoutSeconds: 3 }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const kept = await caches.match(request, { ignoreSearch: true });
  return kept ?? (await caches.match(offlinePathFor(new URL(request.url).pathname))) ?? Response.error();
});

self.addEventListener('install', (event) => {
  event.waitUntil(keep(names.kept, offlinePathFor.all()));
});

self.addEventListener('message', (event) => {
  const order = event.data as Order; // only pages of this origin can send one
  const done =
    order.do === 'forget'
      ? forget()
      : keep(order.do === 'keep' ? names.kept : names.visited, order.addresses);
  event.waitUntil(done.then((count) => event.ports[0]?.postMessage(count)));
});

/** Workbox declares its plugins without regard to `exactOptionalPropertyTypes`. */
function expiring(limits: { maxEntries: number; maxAgeSeconds?: number }): WorkboxPlugin {
  return new ExpirationPlugin(limits) as unknown as WorkboxPlugin;
}

/** Fetches pages and the files they name into a cache; answers how many are there now. What fails is left for later. */
async function keep(cacheName: string, addresses: readonly string[]): Promise<number> {
  const [pages, files] = await Promise.all([caches.open(cacheName), caches.open(names.files)]);
  const results = await Promise.allSettled(
    addresses.map(async (address) => {
      const isFile = address.startsWith('/_astro/');
      const response = isFile
        ? ((await files.match(address)) ?? (await fetch(address)))
        : await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await (isFile ? files : pages).put(address, response.clone());
      if (!isFile) await files.addAll(filesIn(await response.text()));
    }),
  );
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** Styles and scripts that a page names. */
function filesIn(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map((match) => match[1] ?? ''))];
}

/** A kept page that came anew from the network is kept as it is now. */
async function refreshKept({
  request,
  newResponse,
}: {
  request: Request;
  newResponse: Response;
}): Promise<void> {
  const kept = await caches.open(names.kept);
  if (await kept.match(request)) await kept.put(request, newResponse.clone());
}

async function forget(): Promise<number> {
  await Promise.all(Object.values(names).map((name) => caches.delete(name)));
  return 0;
}
