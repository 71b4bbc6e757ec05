/** The shape of a practice world, for reading one that the browser kept. */
import { failureNames } from '../enrollment/failures.ts';
import { policy } from '../enrollment/policy.ts';
import { scenarioNames } from '../enrollment/scenarios.ts';
import {
  type Approval,
  type Attempt,
  type EnrollmentCode,
  type KeptReply,
  type Phone,
  type Polling,
  type PortalSession,
  pinCards,
  type User,
  userIds,
  type World,
} from '../enrollment/world.ts';
import { phoneFields } from '../enrollment/world-control.ts';
import { type Os, systems } from '../surface.ts';
import { list, nullable, object, oneOf, record, type Shape, text, wholeNumber } from './shape.ts';

const id = text(/^\w{1,40}$/);
const seconds = wholeNumber(0, 2 ** 40);
const os = oneOf(...systems);
const user = oneOf(...userIds);
const failure = oneOf(...failureNames);
const polling = object<Polling>({ interval: wholeNumber(0, 3600), last: nullable(seconds) });

const phone = object<Phone>({
  os,
  version: phoneFields.version.fits,
  rooted: phoneFields.rooted.fits,
  lock: phoneFields.lock.fits,
  camera: phoneFields.camera.fits,
  notifications: phoneFields.notifications.fits,
  lens: phoneFields.lens.fits,
  scanCodes: phoneFields.scanCodes.fits,
  app: phoneFields.app.fits,
  opensWith: phoneFields.opensWith.fits,
  network: phoneFields.network.fits,
  enrolled: list(user, userIds.length),
  pin: nullable(oneOf(...pinCards)),
});

const code = object<EnrollmentCode>({
  id,
  code: text(/^DEMO(-[A-Z2-9]{4}){3}$/),
  portal: id,
  user,
  state: oneOf('pending', 'claimed', 'completed', 'failed', 'cancelled', 'expired'),
  expires: seconds,
  polling,
  claim: nullable(id),
  phone: nullable(os),
  purpose: nullable(oneOf('activate', 'add-user')),
  failure: nullable(failure),
});

const keptReply = object<KeptReply>({
  request: text(/^[\s\S]{1,1000}$/),
  reply: object({
    status: wholeNumber(200, 599),
    headers: record(/^[a-z-]{1,40}$/, text(/^[ -~]{0,200}$/), 20),
    body: (value): value is unknown => JSON.stringify(value ?? null).length < 2000,
  }),
  at: seconds,
});

/** True for a world that the practice service could have made. */
export const isWorld: Shape<World> = object<World>({
  v: oneOf(1),
  scenario: oneOf(...scenarioNames),
  os,
  random: wholeNumber(0, 2 ** 32 - 1),
  offset: seconds,
  users: list(object<User>({ id: user, activeOn: nullable(os) }), userIds.length),
  portals: list(object<PortalSession>({ id, user, state: oneOf('open', 'waiting', 'ended') }), policy.rows),
  codes: list(code, policy.rows),
  phones: object<Record<Os, Phone>>({ iphone: phone, android: phone }),
  approvals: list(
    object<Approval>({
      id,
      portal: id,
      user,
      phone: os,
      state: oneOf('waiting', 'approved', 'denied', 'expired', 'undelivered'),
      expires: seconds,
      polling,
    }),
    policy.rows,
  ),
  attempts: list(object<Attempt>({ phone: os, failure, at: seconds }), policy.rows),
  replies: record(/^"[ !#-[\]-~]{8,64}"$/, keptReply, policy.rows),
});
