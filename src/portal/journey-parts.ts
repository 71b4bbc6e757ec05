/** What the journey of Client Portal knows, is told and asks for, and what its states have in common. */
import type { UserId } from '../enrollment/world.ts';
import type { Action } from '../surface.ts';

/** Starts a call to the service from a screen. */
export const call = (shown: string) => ({ type: 'call' as const, params: { shown } });

/** Logs out. */
export const leave = (shown: string) => ({ target: '#portal.leaving', actions: call(shown) });

/** Puts what was read elsewhere into a field. */
export function typing(control: string) {
  return {
    [`type ${control}`]: { guard: 'hasText' as const, target: 'filled', actions: 'keepResponse' as const },
  };
}

export const portalAndIntent = ({ context }: Asked) => ({
  portal: context.portal ?? '',
  intent: context.intent,
});

/** The log-in, with what stands in the field. */
export const typed = ({ context }: Asked): Typed => ({
  ...portalAndIntent({ context }),
  response: context.response ?? '',
});

/** What the input of a call is made from. */
export interface Asked {
  context: PortalContext;
}

export interface Typed {
  portal: string;
  response: string;
  intent: number;
}

export type PortalEvent =
  | { type: `${Action['verb']} ${string}`; value: Action['value']; text?: string | null }
  /** Ask at once what became of the code or the log-in. */
  | { type: 'look' }
  | { type: 'code-shown'; portal: string }
  | { type: 'phone-asked'; portal: string }
  /** The code can no longer be used. */
  | { type: 'code-dead' }
  /** IB Key is active, or the log-in was approved. */
  | { type: 'completed' }
  /** The notification was sent once more; or the log-in waits on, whatever was asked. */
  | { type: 'sent' }
  | { type: 'challenge-shown' }
  /** The log-in waits for a temporary code. */
  | { type: 'code-asked'; portal: string }
  | { type: 'card-shown' }
  /** What was typed is not accepted. */
  | { type: 'refused' }
  /** The log-in is over. */
  | { type: 'ended' };

export interface PortalContext extends PortalInput {
  user: UserId | null;
  /** Counts the calls, so that each has an idempotency key of its own. */
  intent: number;
  /** What is shown while the service is asked. */
  shown: string;
  /** What stands in the field: a response, a temporary code, values of a card. */
  response: string | null;
}
/** Where the portal stands when practice begins. */
export interface PortalInput {
  at: 'login' | 'banner' | 'waiting' | 'challenge' | 'done';
  /** The log-in; null before. */
  portal: string | null;
}
