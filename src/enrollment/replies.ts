/** Replies of the service: the marker that proves where they come from, the virtual time, and a body. */

import type { Os } from '../surface.ts';
import { formatInstant } from './clock.ts';
import { type ProblemCode, type ProblemExtras, problemOf } from './problems.ts';
import type { Reply, World } from './world.ts';

/** On every reply of the practice service. A reply without it comes from elsewhere and must be refused. */
export const marker = { name: 'sandbox-mock', value: '1' } as const;

export function answer(
  call: { time: number },
  world: World,
  status: number,
  body: unknown,
  headers = {},
): Outcome {
  return { world, reply: { status, headers: { ...heads(call.time, 'application/json'), ...headers }, body } };
}

export function emptyAnswer(call: { time: number }, world: World): Outcome {
  return { world, reply: { status: 204, headers: heads(call.time), body: null } };
}

/** A refusal. `phone` is the one that asked, null where Client Portal or a programmer did. */
export function refuse(call: { time: number }, world: World, code: ProblemCode, more: Refusal = {}): Outcome {
  const { phone = null, headers = {}, ...extras } = more;
  const body = problemOf(code, phone, extras);
  return {
    world,
    reply: {
      status: body.status,
      headers: { ...heads(call.time, 'application/problem+json'), ...headers },
      body,
    },
  };
}

function heads(time: number, type?: string): Record<string, string> {
  return {
    [marker.name]: marker.value,
    'sandbox-now': formatInstant(time),
    'cache-control': 'no-store',
    ...(type && { 'content-type': type }),
  };
}

export interface Outcome {
  reply: Reply;
  world: World;
}
export type Refusal = ProblemExtras & { phone?: Os; headers?: Record<string, string> };
