/** The shape of a kept world: the state of the practice service and of both phones. */
import * as z from 'zod/mini';
import { policy } from '../enrollment/policy.ts';
import { type ScenarioName, scenarioNames } from '../enrollment/scenarios.ts';
import { pinCards, userIds } from '../enrollment/world.ts';
import type { phoneFields } from '../enrollment/world-control.ts';
import { failure, list, os, purposes, rowId, seconds, text, user, whole } from './saved-fields.ts';

const scenario = z.enum(scenarioNames as [ScenarioName, ...ScenarioName[]]); // the table is not empty
const polling = z.strictObject({ interval: whole(0, 3600), last: z.nullable(seconds) });

const grant = z.enum(['ask', 'yes', 'no']);
export const phone = z.strictObject({
  os,
  version: text(/^\d{1,2}(\.\d{1,2}){0,2}$/),
  rooted: z.boolean(),
  lock: z.enum(['none', 'passcode', 'biometric']),
  camera: grant,
  notifications: grant,
  lens: z.enum(['rear', 'front']),
  scanCodes: z.boolean(),
  app: z.enum(['absent', 'installed']),
  opensWith: z.enum(['login', 'home']),
  generation: z.enum(['classic', 'current']),
  firstPage: z.enum(['setup', 'register', 'services', 'log-in']),
  network: z.enum(['ok', 'slow', 'down', 'loses-answers']),
  enrolled: list(user, userIds.length),
  recoverable: list(user, userIds.length),
  pin: z.nullable(z.enum(pinCards)),
} satisfies Record<keyof typeof phoneFields | 'os' | 'enrolled' | 'recoverable' | 'pin', z.ZodMiniType>);

const code = z.strictObject({
  id: rowId,
  code: text(/^DEMO(-[A-Z2-9]{4}){3}$/),
  portal: z.nullable(rowId),
  user,
  state: z.enum(['pending', 'claimed', 'completed', 'failed', 'cancelled', 'expired']),
  expires: seconds,
  polling,
  claim: z.nullable(rowId),
  phone: z.nullable(os),
  purpose: z.nullable(z.enum(purposes)),
  failure: z.nullable(failure),
});

const keptReply = z.strictObject({
  request: text(/^[\s\S]{1,1000}$/),
  reply: z.strictObject({
    status: whole(200, 599),
    headers: z.record(text(/^[a-z-]{1,40}$/), text(/^[ -~]{0,200}$/)),
    body: z.unknown().check(z.refine((body) => JSON.stringify(body ?? null).length < 2000)),
  }),
  at: seconds,
});

export const world = z.strictObject({
  v: z.literal(1),
  scenario,
  os,
  random: whole(0, 2 ** 32 - 1),
  offset: seconds,
  users: list(z.strictObject({ id: user, activeOn: z.nullable(os) }), userIds.length),
  portals: list(
    z.strictObject({ id: rowId, user, state: z.enum(['open', 'waiting', 'ended']) }),
    policy.rows,
  ),
  codes: list(code, policy.rows),
  phones: z.strictObject({ iphone: phone, android: phone }),
  approvals: list(
    z.strictObject({
      ...{ id: rowId, portal: rowId, user, phone: os, expires: seconds, polling },
      state: z.enum(['waiting', 'approved', 'denied', 'expired', 'undelivered']),
      sent: whole(1, 10_000),
    }),
    policy.rows,
  ),
  challenges: list(
    z.strictObject({
      ...{ id: rowId, portal: rowId, digits: text(/^\d{6}$/), expires: seconds },
      state: z.enum(['open', 'stale', 'answered']),
    }),
    policy.rows,
  ),
  temporaryCodes: list(
    z.strictObject({ user, code: text(/^DEMO-[0-9A-Z]{4}$/), expires: seconds }),
    userIds.length,
  ),
  cards: list(
    z.strictObject({
      ...{ id: rowId, portal: rowId, user, values: text(/^\d{6}$/) },
      ...{ isActive: z.boolean(), expires: seconds },
    }),
    userIds.length,
  ),
  attempts: list(z.strictObject({ phone: os, failure, at: seconds }), policy.rows),
  replies: z
    .record(text(/^"[ !#-[\]-~]{8,64}"$/), keptReply)
    .check(z.refine((replies) => Object.keys(replies).length <= policy.rows)),
});
