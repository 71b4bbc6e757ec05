/**
 * The practice service: one synchronous function on plain data. It reads no clock and no randomness, changes nothing
 * it was given, and answers every request, however malformed.
 */
import { systems } from '../surface.ts';
import { decideApproval, pollApproval, resendNotification } from './approvals.ts';
import { answerChallenge, openChallenge } from './challenges.ts';
import { claimCode } from './claims.ts';
import { settle, virtualTime } from './clock.ts';
import { completeClaim } from './completion.ts';
import { requestEnrollment } from './enrollment-requests.ts';
import { closeEnrollment, openEnrollment, pollEnrollment } from './enrollment-sessions.ts';
import { oneOf, textLike } from './fields.ts';
import { confirmCard, requestCard } from './online-cards.ts';
import { logIn, logOut, lookAtPortal } from './portal-sessions.ts';
import { type Outcome, refuse } from './replies.ts';
import { bare, once, type Route, withBody } from './routes.ts';
import { confirmWithCode } from './temporary-codes.ts';
import { type PracticeRequest, pinCards, type World } from './world.ts';
import {
  advanceClock,
  changePhoneSettings,
  clockFields,
  lookAtWorld,
  phoneFields,
  replaceWorld,
  worldFields,
} from './world-control.ts';

const phone = oneOf(...systems);
const user = textLike(/^practice\d\d$/, 'practice user such as practice01');
const purpose = oneOf('activate', 'add-user', 'recover', 'move');
const phoneSettings = Object.keys(phoneFields) as (keyof typeof phoneFields)[]; // Object.keys forgets the literal type

/** A code as somebody may have typed it, read no further here. */
const anyCode = textLike(/^.{1,64}$/su, '1 to 64 characters');

const routes: Route[] = [
  once('/portal-sessions', { user }, logIn),
  bare('GET', '/portal-sessions/{id}', lookAtPortal),
  bare('DELETE', '/portal-sessions/{id}', logOut),
  once('/portal-sessions/{id}/temporary-code', { code: anyCode }, confirmWithCode),
  once('/enrollment-sessions', {}, openEnrollment),
  bare('GET', '/enrollment-sessions/{id}', pollEnrollment),
  bare('DELETE', '/enrollment-sessions/{id}', closeEnrollment),
  once('/enrollment-claims', { code: anyCode, phone, purpose }, claimCode),
  once('/enrollment-requests', { user, phone, purpose }, requestEnrollment),
  once('/enrollment-claims/{id}/completion', { pin: oneOf(...pinCards) }, completeClaim, ['pin']),
  bare('GET', '/login-approvals/{id}', pollApproval),
  once(
    '/login-approvals/{id}/decision',
    { phone, decision: oneOf('approve', 'deny'), by: oneOf('notification', 'qr-code') },
    decideApproval,
    ['by'],
  ),
  once('/login-approvals/{id}/notifications', {}, resendNotification),
  once('/login-challenges', {}, openChallenge),
  once('/login-challenges/{id}/response', { response: textLike(/^\d{8}$/, 'eight digits') }, answerChallenge),
  once('/online-cards', {}, requestCard),
  once('/online-cards/{id}/confirmation', { values: textLike(/^\d{6}$/, 'six digits') }, confirmCard),
  bare('GET', '/world', lookAtWorld),
  withBody('PUT', '/world', worldFields, replaceWorld, ['os', 'seed']),
  withBody('PATCH', '/world/clock', clockFields, advanceClock),
  withBody('PATCH', '/world/phones/{id}', phoneFields, changePhoneSettings, phoneSettings),
];

/**
 * Answers a request and returns the world as it is afterwards.
 * @param now the wall clock in seconds since 1970; the world adds its own offset.
 */
export function handle(request: PracticeRequest, world: World, now: number): Outcome {
  const time = virtualTime(world, now);
  const settled = settle(world, time);
  const { method, path, refused } = request;
  if (refused) return refuse({ time }, settled, refused);
  const here = routes.flatMap((route) => {
    const id = matchPath(route.path, path);
    return id === null ? [] : [{ route, id }];
  });
  if (here.length === 0) return refuse({ time }, settled, 'not-found');
  const match = here.find(({ route }) => route.method === method);
  if (!match) {
    const allow = here.map(({ route }) => route.method).join(', ');
    return refuse({ time }, settled, 'method-not-allowed', { headers: { allow } });
  }
  const portal = headerOf(request, 'sandbox-portal-session');
  const key = headerOf(request, 'idempotency-key');
  return match.route.run(request, { world: settled, time, method, path, id: match.id, portal, key });
}

/** What stands for `{id}`; empty where the pattern has none, null where the path does not match. */
function matchPath(pattern: string, path: string): string | null {
  const [before = '', after] = pattern.split('{id}');
  if (after === undefined) return pattern === path ? '' : null;
  if (typeof path !== 'string' || !path.startsWith(before) || !path.endsWith(after)) return null;
  const id = path.slice(before.length, path.length - after.length);
  return /^\w{1,40}$/.test(id) ? id : null;
}

/** A header by its name in small letters, however the request spells it. */
function headerOf(request: PracticeRequest, name: string): string | null {
  const found = Object.entries(request.headers ?? {}).find(([given]) => given.toLowerCase() === name);
  return typeof found?.[1] === 'string' ? found[1] : null;
}
