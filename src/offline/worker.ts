/**
 * The service worker of the site, at its root: a page that was fetched in the last five minutes at once, any other from
 * the network while it answers within three seconds, else as it was last seen; files with a hash in their name from the
 * cache. The sandbox has a worker of its own, and none of its addresses is answered here.
 */
import { clientsClaim } from 'workbox-core';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { expireAll, expiring, forgetUses } from './expiration.ts';
import { freshCopy } from './fresh.ts';
import { keepGuide } from './keep-guide.ts';
import { keepPages, pageOnItsWay } from './keep-pages.ts';
import { isKeptGuide, isPracticeAddress, caches as names, type Order, offlinePathFor } from './names.ts';

/** What is used of the worker's global scope: the types of workers and those of windows cannot be had together. */
declare const self: {
  registration: { active: unknown };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & Extendable) => void): void;
};
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

self.skipWaiting();
clientsClaim();

const pages = new NetworkFirst({
  cacheName: names.visited,
  networkTimeoutSeconds: 3,
  plugins: [expiring(names.visited), { cacheDidUpdate: refreshKept }],
});

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && !isForgotten && request.mode === 'navigate' && !isPracticeAddress(url.pathname),
  // A reload is a wish for the page as it is now.
  async ({ request, event }) =>
    (request.cache === 'default'
      ? ((await freshCopy(request)) ?? (await pageOnItsWay(request.url)))
      : undefined) ?? pages.handle({ request, event }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && !isForgotten && url.pathname.startsWith('/_astro/'),
  new CacheFirst({ cacheName: names.files, plugins: [expiring(names.files)] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && !isForgotten && /^\/flows[./]/.test(url.pathname),
  new NetworkFirst({ cacheName: names.visited, networkTimeoutSeconds: 3 }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const kept = await caches.match(request, { ignoreSearch: true });
  return kept ?? (await caches.match(offlinePathFor(new URL(request.url).pathname))) ?? Response.error();
});

// A new build brings its own pages for readers without a network. The first worker is at work at once, and keeps them
// with the first guide.
self.addEventListener('install', (event) => {
  if (self.registration.active) event.waitUntil(keepPages(names.kept, offlinePathFor.all()));
});

self.addEventListener('message', (event) => {
  // A page that was opened while the worker took over is not its own yet.
  event.waitUntil(self.clients.claim());
  event.waitUntil(perform(event.data as Order).then((count) => event.ports[0]?.postMessage(count))); // only pages of this origin can send one
});

async function perform(order: Order): Promise<number> {
  if (order.do === 'forget') return forget();
  isForgotten = false;
  const generation = removals;
  const isStopped = () => generation !== removals;
  const cacheName = order.do === 'keep' ? names.kept : names.visited;
  const guides = order.addresses.filter(isKeptGuide).map((guide) => keepGuide(cacheName, guide, isStopped));
  const pages = order.addresses.filter((address) => !isKeptGuide(address));
  const kept = Promise.all([
    keepPages(cacheName, pages, isStopped),
    ...guides,
    order.do === 'next' ? 0 : keepOfflinePages(isStopped),
  ])
    .then((counts) => counts.reduce((sum, count) => sum + count))
    .finally(() => running.delete(kept));
  running.add(kept);
  const count = await kept;
  if (generation === removals) await expireAll();
  return count;
}

/** The pages that say what is kept, where they are not there yet: of no guide, and not counted. */
async function keepOfflinePages(isStopped: () => boolean): Promise<0> {
  const paths = offlinePathFor.all();
  const there = await Promise.all(paths.map((path) => caches.match(path, { cacheName: names.kept })));
  await keepPages(
    names.kept,
    paths.filter((_, index) => !there[index]),
    isStopped,
  );
  return 0;
}

/** A kept page that came anew from the network is kept as it is now. */
async function refreshKept({
  request,
  newResponse,
}: {
  request: Request;
  newResponse: Response;
}): Promise<void> {
  if (!(await caches.has(names.kept))) return;
  const kept = await caches.open(names.kept);
  if (!isForgotten && (await kept.match(request))) await kept.put(request, newResponse.clone());
}

/** Removes everything, once nothing is being kept any more; until something is to be kept again, all is left to the network. */
async function forget(): Promise<number> {
  removals += 1;
  isForgotten = true;
  await Promise.allSettled(running);
  await forgetUses();
  await Promise.all(Object.values(names).map((name) => caches.delete(name)));
  return 0;
}

/** How often everything was removed, and what is being kept at the moment. */
let removals = 0;
let isForgotten = false;
const running = new Set<Promise<number>>();
