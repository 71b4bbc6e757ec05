/**
 * The same intent sent twice has one effect (draft-ietf-httpapi-idempotency-key-header-07): a double tap, or a second
 * try after an answer was lost, gets the first answer again.
 */

import type { Call } from './call.ts';
import { policy } from './policy.ts';
import { type Outcome, refuse } from './replies.ts';
import type { KeptReply, World } from './world.ts';

/** A string of RFC 8941: quoted, printable, without quotes and backslashes inside. */
const keyPattern = /^"[ !#-[\]-~]{8,64}"$/;

/** Performs an intent, or repeats its first answer. */
export function answerOnce(call: Call, body: object, act: () => Outcome): Outcome {
  if (call.key === null) return refuse(call, call.world, 'idempotency-key-missing');
  if (!keyPattern.test(call.key)) return refuse(call, call.world, 'idempotency-key-malformed');
  const request = JSON.stringify([call.method, call.path, call.portal, body]);
  const kept = Object.hasOwn(call.world.replies, call.key) ? call.world.replies[call.key] : undefined;
  if (kept === undefined) {
    const { reply, world } = act();
    return { reply, world: keepReply(world, call.key, { request, reply, at: call.time }) };
  }
  if (kept.request !== request) return refuse(call, call.world, 'idempotency-key-reused');
  const headers = { ...kept.reply.headers, 'idempotency-replayed': '?1' };
  return { reply: { ...kept.reply, headers }, world: call.world };
}

function keepReply(world: World, key: string, kept: KeptReply): World {
  const replies = [...Object.entries(world.replies), [key, kept] as const].slice(-policy.rows);
  return { ...world, replies: Object.fromEntries(replies) };
}
