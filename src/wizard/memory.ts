import type { Trail } from '../flow/types.ts';

/** Days for which a place is kept on the reader's device. */
export const keptDays = 30;

/** What is kept under `key`; null when there is nothing, it is older than 30 days, from the future, or not ours. */
export function recall(key: Key, now: number): unknown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    if (!isKept(kept)) return null;
    const age = now - kept.at;
    return age > keptDays * day || age < -day ? null : kept.value;
  } catch {
    return null;
  }
}

/** Keeps a value; false where the browser has no room or does not allow it. */
export function keep(key: Key, value: Trail | string, now: number): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: now, value }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the reader's place. The language stays: it is a setting of the site, not a trace of what was done. */
export function forgetPlace(): void {
  for (const key of ['trail', 'resume'] as const) {
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Blocked storage holds nothing to forget.
    }
  }
}

function isKept(kept: unknown): kept is { at: number; value: unknown } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'at' in kept &&
    typeof kept.at === 'number' &&
    'value' in kept
  );
}

const prefix = 'ib-key-guide.';
const day = 86_400_000;

type Key = 'trail' | 'resume' | 'language';
