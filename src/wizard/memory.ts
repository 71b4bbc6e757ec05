import type { Trail } from '../flow/types.ts';

/** Days for which a place is kept on the reader's device. */
const keptDays = 30;

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
export function keep(key: Key, value: Trail | Place | string, now: number): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: now, value }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one of the values. */
export function forget(key: Key): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

/** Forgets the reader's place. Language and theme stay: they are settings of the site, no trace of what was done. */
export function forgetPlace(): void {
  for (const key of ['trail', 'resume'] as const) forget(key);
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

type Key = 'trail' | 'resume' | 'language' | 'theme';

/** A step as its page named it, in the language of that page. */
export interface Place {
  path: string;
  title: string;
  guide: string;
  lang: string;
  /** How many steps of the article the reader has walked; left out where nobody knows. */
  walked?: Walked | undefined;
}

export interface Walked {
  /** Steps of the article, this one included. */
  steps: number;
  /** The reader has passed them all, and did not come by a link into their middle. */
  isWhole: boolean;
}
