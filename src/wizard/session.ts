import type { Target } from '../flow/types.ts';
import type { Walked } from './memory.ts';
import type { Taken } from './way-link.ts';

/** What one page says to the next one in the same tab: that the reader came by a way of ours, and a notice. */
export function leaveMessage(message: Message): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(message));
  } catch {
    // Without storage the next page opens like any other.
  }
}

/** The message of the page before, once. */
export function takeMessage(): Message | null {
  try {
    const message = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    return message !== null && typeof message.to === 'string' && message.to === location.pathname
      ? message
      : null;
  } catch {
    return null;
  }
}

const key = 'ib-key-guide.arrival';

export interface Message {
  /** The path for which the message is meant. */
  to: string;
  /** The step whose way on or trouble the reader took. */
  from?: Target | undefined;
  /** How many steps of the article the reader has walked. */
  walked?: Walked | undefined;
  notice?: string | undefined;
  /** The reader came to this question to change its answer. */
  changes?: boolean;
  /** Links that the reader followed before the memory was at hand, so that the trail does not know of them yet. */
  taken?: Taken[];
}
