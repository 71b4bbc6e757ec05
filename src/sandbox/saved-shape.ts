/** The shape of what the browser keeps of a practice: the border at which old, cut or foreign texts are refused. */
import * as z from 'zod/mini';
import { policy } from '../enrollment/policy.ts';
import { tidyCode } from '../enrollment/typed-code.ts';
import { pinCards } from '../enrollment/world.ts';
import { journeys } from '../simulator/requests.ts';
import { matchesMachine } from './journey-shape.ts';
import { failure, id, list, os, purposes, rowId, text, user, whole } from './saved-fields.ts';
import { savedVersion } from './saved-version.ts';
import { phone, world } from './saved-world.ts';

const phoneContext = z.strictObject({
  phone,
  purpose: z.enum(purposes),
  entry: z.enum(['typed', 'scanned', 'banner', 'message']),
  claim: z.nullable(rowId),
  pin: z.nullable(z.enum(pinCards)),
  approval: z.nullable(rowId),
  by: z.enum(['notification', 'qr-code']),
  scanned: z.nullable(rowId),
  challenge: z.nullable(text(/^\d{6}$/)),
  response: z.nullable(text(/^\d{8}$/)),
  call: z.nullable(z.enum(['claiming', 'completing', 'requesting', 'approving'])),
  shown: text(/^[a-z-]{1,40}(@[a-z-]{1,40})?$/),
  intent: whole(0, 10_000),
});

const portalContext = z.strictObject({
  user: z.nullable(user),
  intent: whole(0, 10_000),
  shown: text(/^[a-z-]{1,40}$/),
  response: z.nullable(text(/^(\d{6}|\d{8}|DEMO-[0-9A-Z]{4})$/)),
  at: z.enum(['login', 'banner', 'waiting', 'challenge', 'done']),
  portal: z.nullable(rowId),
});

const surfaces = z.strictObject({
  iphone: z.nullable(journey(phoneContext, journeys.iphone)),
  android: z.nullable(journey(phoneContext, journeys.android)),
  portal: journey(portalContext, journeys.portal),
});

const coach = z.strictObject({
  at: id,
  performed: whole(0, 20),
  ticked: list(id, 100),
  state: z.enum(['on-way', 'astray', 'finished']),
  left: z.nullable(z.strictObject({ article: id, step: z.nullable(id) })),
  expected: z.nullable(
    z.strictObject({ iphone: screen(), android: screen(), portal: screen(), user: z.nullable(user) }),
  ),
});

export const savedSnapshot = z.strictObject({
  v: z.literal(savedVersion),
  hash: text(/^(#[ -~]{1,200})?$/),
  world,
  activePhone: os,
  journeys: z.nullable(surfaces),
  typed: z.string().check(z.refine((typed) => tidyCode(typed) === typed)),
  failure: z.nullable(failure),
  notified: list(rowId, policy.rows * 2),
  dismissed: list(os, 2),
  guide: z.nullable(
    z.strictObject({
      id,
      coach,
      back: z.nullable(z.strictObject({ guide: id, step: id, ticked: list(id, 100) })),
    }),
  ),
});

/** What XState keeps of a journey: its machine says whether there are such states and calls. */
function journey<Context extends z.ZodMiniType>(
  context: Context,
  machine: (typeof journeys)[keyof typeof journeys],
) {
  return z
    .strictObject({
      status: z.literal('active'),
      value: z.union([z.string(), z.record(z.string(), z.string())]),
      historyValue: z.strictObject({}),
      context,
      children: z.record(
        text(/^[\w.-]{1,60}$/),
        z.strictObject({
          snapshot: z.strictObject({
            status: z.literal('active'),
            input: z.record(z.string(), z.union([text(/^[\w-]{0,40}$/), whole(0, 10_000), z.null()])),
          }),
          src: z.string(),
          syncSnapshot: z.literal(false),
        }),
      ),
    })
    .check(z.refine((snapshot) => matchesMachine(machine, snapshot)));
}

function screen() {
  return text(/^[a-z]{1,10}\/[a-z-]{1,40}(@[a-z-]{1,40})?$/);
}
