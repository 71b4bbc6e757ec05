/** How long and how many: what the service worker puts into its caches by itself is counted like what passes through it. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';
import { caches as names } from './names.ts';

const MONTH = 30 * 24 * 60 * 60;

/** Guides that a reader chose to keep have no limit: they stay until they are removed. */
const limits = {
  [names.visited]: { maxEntries: 300, maxAgeSeconds: MONTH },
  [names.files]: { maxEntries: 600 },
};

const expirations = new Map(
  Object.entries(limits).map(([name, limit]) => [name, new CacheExpiration(name, limit)]),
);

/** The plugin for a strategy that reads and writes a cache. */
export function expiring(name: keyof typeof limits): WorkboxPlugin {
  // Workbox declares its plugins without regard to `exactOptionalPropertyTypes`.
  return new ExpirationPlugin(limits[name]) as unknown as WorkboxPlugin;
}

/** Notes that an address of a cache was put there or is wanted at this moment. */
export async function noteUse(name: string, address: string): Promise<void> {
  await expirations.get(name)?.updateTimestamp(new URL(address, location.href).href);
}

/** Removes what is too old or too much. */
export async function expireAll(): Promise<void> {
  await Promise.all([...expirations.values()].map((expiration) => expiration.expireEntries()));
}

/** Forgets which addresses were used, and when. */
export async function forgetUses(): Promise<void> {
  await Promise.all([...expirations.values()].map((expiration) => expiration.delete()));
}
