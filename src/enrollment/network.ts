/** What the phone's network does to a request, decided before it is sent. */
import type { Os } from '../surface.ts';
import { policy } from './policy.ts';
import type { PracticeRequest, World } from './world.ts';

/**
 * - `deliver`: there and back, after so many seconds
 * - `lose-request`: it never arrives, and the phone is `offline`
 * - `lose-reply`: it arrives and is obeyed, but the answer is lost: `answer-lost`
 *
 * Where answers get lost, a request sent again with the same idempotency key comes through.
 */
export function deliver(request: PracticeRequest, from: Os, world: World): Delivery {
  const { network } = world.phones[from];
  if (network === 'down') return { kind: 'lose-request' };
  const isFirstTry = !Object.hasOwn(world.replies, request.headers['idempotency-key'] ?? '');
  if (network === 'loses-answers' && isFirstTry && request.method === 'POST') return { kind: 'lose-reply' };
  return { kind: 'deliver', seconds: network === 'slow' ? policy.slowReply : 0 };
}

export type Delivery =
  | { kind: 'deliver'; seconds: number }
  | { kind: 'lose-request' }
  | { kind: 'lose-reply' };
