/** Pages that were fetched so lately that they are shown without asking the host again. */
import { caches as names } from './names.ts';

/** Milliseconds: as long as the hosts of the site let a browser keep a page (build/headers.ts). */
export const freshFor = 300_000;

/** A page of the caches that is still fresh. */
export async function freshCopy(request: Request | string): Promise<Response | undefined> {
  for (const name of [names.visited, names.kept]) {
    const copy = await caches.match(request, { cacheName: name, ignoreSearch: true });
    if (copy && isFresh(copy.headers.get('date'), Date.now())) return copy;
  }
  return undefined;
}

/**
 * True for an answer of the last five minutes; one from the future or without a date, as when a clock is wrong, is not.
 * @param date the answer's `Date` header
 * @param now milliseconds since 1970
 */
export function isFresh(date: string | null, now: number): boolean {
  const age = now - Date.parse(date ?? '');
  return age >= -1000 && age < freshFor;
}
