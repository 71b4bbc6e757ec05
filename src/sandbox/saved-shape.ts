/** The shape of what the browser keeps of a practice: the border at which old, cut or foreign texts are refused. */
import * as z from 'zod/mini';
import { tidyCode } from '../enrollment/code.ts';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import { policy } from '../enrollment/policy.ts';
import { type ScenarioName, scenarioNames } from '../enrollment/scenarios.ts';
import { pinCards, userIds } from '../enrollment/world.ts';
import type { phoneFields } from '../enrollment/world-control.ts';
import { journeys } from '../simulator/requests.ts';
import { idPattern, systems } from '../surface.ts';
import { fitsMachine } from './journey-shape.ts';
import { savedVersion } from './saved-version.ts';

const rowId = text(/^\w{1,40}$/);
const id = text(idPattern);
const seconds = whole(0, 2 ** 40);
const os = z.enum(systems);
const user = z.enum(userIds);
const failure = z.enum(failureNames as [FailureName, ...FailureName[]]); // the table is not empty
const scenario = z.enum(scenarioNames as [ScenarioName, ...ScenarioName[]]); // likewise
const polling = z.strictObject({ interval: whole(0, 3600), last: z.nullable(seconds) });

const purposes = ['activate', 'add-user', 'recover', 'move'] as const;
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
  attempts: list(z.strictObject({ phone: os, failure, at: seconds }), policy.rows),
  replies: z
    .record(text(/^"[ !#-[\]-~]{8,64}"$/), keptReply)
    .check(z.refine((replies) => Object.keys(replies).length <= policy.rows)),
});

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
  response: z.nullable(text(/^\d{8}$/)),
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

export const savedMoment = z.strictObject({
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
    .check(z.refine((snapshot) => fitsMachine(machine, snapshot)));
}

function screen() {
  return text(/^[a-z]{1,10}\/[a-z-]{1,40}(@[a-z-]{1,40})?$/);
}

function text(pattern: RegExp) {
  return z.string().check(z.regex(pattern));
}

function whole(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

function list<Item extends z.ZodMiniType>(item: Item, most: number) {
  return z.array(item).check(z.maxLength(most));
}
