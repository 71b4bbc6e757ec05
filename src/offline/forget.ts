/** What is kept on this device, and its removal. */
import { order } from './keep.ts';
import { caches as names } from './names.ts';

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

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
