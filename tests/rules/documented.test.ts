import { expect, test } from 'vitest';
import * as client from '../../src/enrollment/client.ts';
import { askedTemporaryCode, typedCode } from '../../src/enrollment/facts.ts';
import { type FailureName, failureOf } from '../../src/enrollment/failures.ts';
import { isServiceFailure, type Problem } from '../../src/enrollment/problems.ts';
import { responseTo } from '../../src/enrollment/response.ts';
import type { PinCard, PracticeRequest, Purpose } from '../../src/enrollment/world.ts';
import { formatScreenRef, type Os } from '../../src/surface.ts';
import { documentedReplies, faultsOfBody, nameReply, operations } from '../support/api-file.ts';
import { Service } from '../support/service.ts';
import { claim, proof, showCode, takeAway } from '../support/visits.ts';

const nobody = 'XX_0000000000';

/** For each documented reply the world and the request that lead to it. */
const recipes: Record<string, () => Attempt> = {
  'logIn 201 ok': () => on(first(), (key) => client.logIn('practice01', key)),
  'logIn 404 user-unknown': () =>
    on(first(), (key) => changed(client.logIn('practice01', key), { user: 'practice99' })),
  'lookAtPortal 200 ok': () => shown(({ portal }) => client.lookAtPortal(portal)),
  'lookAtPortal 404 not-found': () => on(first(), () => client.lookAtPortal(nobody)),
  'logOut 204 ok': () => shown(({ portal }) => client.logOut(portal)),
  'logOut 404 not-found': () => on(first(), () => client.logOut(nobody)),
  'confirmWithCode 200 ok': () => temporary((at, key) => client.confirmWithCode(at.portal, at.code, key)),
  'confirmWithCode 404 not-found': () => temporary((at, key) => client.confirmWithCode(nobody, at.code, key)),
  'confirmWithCode 409 approval-not-waiting': () =>
    waiting((at, key) => client.confirmWithCode(at.portal, 'DEMO-7KQM', key)),
  'confirmWithCode 422 not-a-practice-code': () =>
    temporary((at, key) => client.confirmWithCode(at.portal, 'U1234567', key)),
  'confirmWithCode 422 response-wrong': () =>
    temporary((at, key) => client.confirmWithCode(at.portal, 'DEMO-0000', key)),
  'requestCard 201 ok': () => shown(({ portal }, key) => client.requestCard(portal, key)),
  'requestCard 401 portal-session-missing': () => on(first(), (key) => client.requestCard(nobody, key)),
  'requestCard 401 portal-session-ended': () =>
    shown(({ portal, service }, key) => {
      service.answer(client.logOut(portal));
      return client.requestCard(portal, key);
    }),
  'requestCard 403 log-in-not-approved': () => waiting(({ portal }, key) => client.requestCard(portal, key)),
  'confirmCard 200 ok': () => carded((at, key) => client.confirmCard(at.portal, at.id, at.values, key)),
  'confirmCard 401 portal-session-missing': () =>
    carded((at, key) => withoutPortal(client.confirmCard(at.portal, at.id, at.values, key))),
  'confirmCard 404 not-found': () =>
    carded((at, key) => client.confirmCard(at.portal, nobody, at.values, key)),
  'confirmCard 422 response-wrong': () =>
    carded((at, key) =>
      client.confirmCard(at.portal, at.id, at.values === '000000' ? '000001' : '000000', key),
    ),
  'openEnrollment 201 ok': () => shown(({ portal }, key) => client.openEnrollment(portal, key)),
  'openEnrollment 401 portal-session-missing': () => on(first(), (key) => client.openEnrollment(nobody, key)),
  'openEnrollment 401 portal-session-ended': () =>
    shown(({ portal, service }, key) => {
      service.answer(client.logOut(portal));
      return client.openEnrollment(portal, key);
    }),
  'openEnrollment 403 log-in-not-approved': () =>
    waiting(({ portal }, key) => client.openEnrollment(portal, key)),
  'pollEnrollment 200 ok': () => shown(({ portal, enrollment }) => client.pollEnrollment(portal, enrollment)),
  'pollEnrollment 401 portal-session-missing': () =>
    shown(({ enrollment }) => withoutHeaders(client.pollEnrollment(nobody, enrollment))),
  'pollEnrollment 404 not-found': () => shown(({ portal }) => client.pollEnrollment(portal, nobody)),
  'pollEnrollment 429 slow-down': () =>
    shown(({ portal, enrollment, service }) => {
      service.answer(client.pollEnrollment(portal, enrollment));
      return client.pollEnrollment(portal, enrollment);
    }),
  'closeEnrollment 204 ok': () =>
    shown(({ portal, enrollment }) => client.closeEnrollment(portal, enrollment)),
  'closeEnrollment 401 portal-session-missing': () =>
    shown(({ enrollment }) => withoutHeaders(client.closeEnrollment(nobody, enrollment))),
  'closeEnrollment 404 not-found': () => shown(({ portal }) => client.closeEnrollment(portal, nobody)),
  'claimCode 201 ok': () => claimWith('app-installed'),
  'claimCode 403 phone-rooted': () => claimWith('phone-rooted'),
  'claimCode 403 phone-too-old': () => claimWith('phone-too-old'),
  'claimCode 403 no-screen-lock': () => claimWith('no-screen-lock'),
  'claimCode 404 code-unknown': () => claimWith('wrong-code'),
  'claimCode 409 code-used': () => claimShown('code-used'),
  'claimCode 409 already-active': () => claimShown('already-active'),
  'claimCode 409 not-active': () => claimWith('not-active', 'add-user'),
  'claimCode 409 already-enrolled': () => claimShown('already-enrolled', 'add-user'),
  'claimCode 410 code-expired': () => claimShown('code-expired'),
  'claimCode 422 not-a-practice-code': () =>
    on(first(), (key) => client.claimCode({ code: 'U1234567', phone: 'iphone', purpose: 'activate' }, key)),
  'claimCode 422 code-mistyped': () => claimWith('mistyped-code'),
  'claimCode 429 too-many-attempts': () => claimWith('too-many-attempts'),
  'requestEnrollment 201 ok': () => asking('app-reinstalled', 'recover'),
  'requestEnrollment 403 phone-rooted': () => asking('phone-rooted', 'activate'),
  'requestEnrollment 403 phone-too-old': () => asking('phone-too-old', 'activate'),
  'requestEnrollment 403 no-screen-lock': () => asking('no-screen-lock', 'activate'),
  'requestEnrollment 404 user-unknown': () => {
    const { service, request } = asking('app-reinstalled', 'recover');
    return { service, request: changed(request, { user: 'practice99' }) };
  },
  'requestEnrollment 409 already-active': () => asking('add-user', 'activate'),
  'requestEnrollment 409 not-active': () => asking('app-installed', 'recover'),
  'requestEnrollment 409 already-enrolled': () => asking('notification-elsewhere', 'activate'),
  'completeClaim 200 ok': () => completion({}),
  'completeClaim 403 pin-incorrect': () => completion({ add: true, pin: 'pin-other' }),
  'completeClaim 403 phone-rooted': () => completion({ settings: { rooted: true } }),
  'completeClaim 403 phone-too-old': () => completion({ settings: { version: '5.1' } }),
  'completeClaim 403 no-screen-lock': () => completion({ phone: 'iphone', settings: { lock: 'none' } }),
  'completeClaim 404 not-found': () => on(first(), (key) => client.completeClaim(nobody, {}, key)),
  'completeClaim 409 code-used': () => completion({ twice: true }),
  'completeClaim 409 wrong-proof': () => completion({ phone: 'iphone', pin: 'pin-right' }),
  'completeClaim 409 already-active': () => race('practice02', 'android'),
  'completeClaim 409 already-enrolled': () => race('practice01', 'iphone'),
  'completeClaim 409 not-active': () => {
    const service = new Service('add-user', { os: 'android' });
    const added = claim(service, 'android', 'add-user', 'practice02');
    takeAway(service, 'iphone');
    return on(service, (key) => client.completeClaim(added.claim, proof('android'), key));
  },
  'completeClaim 410 code-expired': () => completion({ wait: 300 }),
  'completeClaim 422 pin-too-short': () => completion({ pin: 'pin-short' }),
  'completeClaim 422 pin-too-long': () => completion({ pin: 'pin-long' }),
  'completeClaim 423 pin-locked': () => completion({ add: true, scenario: 'pin-locked', pin: 'pin-right' }),
  'pollApproval 200 ok': () => waiting(({ portal, approval }) => client.pollApproval(portal, approval)),
  'pollApproval 401 portal-session-missing': () =>
    waiting(({ approval }) => withoutHeaders(client.pollApproval(nobody, approval))),
  'pollApproval 404 not-found': () => waiting(({ portal }) => client.pollApproval(portal, nobody)),
  'pollApproval 429 slow-down': () =>
    waiting(({ portal, approval, service }) => {
      service.answer(client.pollApproval(portal, approval));
      return client.pollApproval(portal, approval);
    }),
  'decideApproval 200 ok': () =>
    waiting(({ approval }, key) => client.decideApproval(approval, approve, key)),
  'decideApproval 403 wrong-phone': () =>
    waiting(({ approval }, key) => client.decideApproval(approval, { ...approve, phone: 'android' }, key)),
  'decideApproval 404 not-found': () => waiting((_, key) => client.decideApproval(nobody, approve, key)),
  'decideApproval 409 approval-not-waiting': () =>
    waiting(({ approval, service }, key) => {
      service.answer(client.decideApproval(approval, approve, service.key()));
      return client.decideApproval(approval, approve, key);
    }),
  'decideApproval 410 approval-expired': () =>
    waiting(({ approval, service }, key) => {
      service.now += 120;
      return client.decideApproval(approval, approve, key);
    }),
  'resendNotification 200 ok': () => waiting(resend),
  'resendNotification 401 portal-session-missing': () => waiting((at, key) => withoutPortal(resend(at, key))),
  'resendNotification 404 not-found': () =>
    waiting(({ portal }, key) => client.resendNotification(portal, nobody, key)),
  'resendNotification 409 approval-not-waiting': () => waiting((at, key) => resend(decided(at), key)),
  'resendNotification 410 approval-expired': () => waiting((at, key) => resend(later(at), key)),
  'openChallenge 201 ok': () => waiting(({ portal }, key) => client.openChallenge(portal, key)),
  'openChallenge 401 portal-session-missing': () => on(first(), (key) => client.openChallenge(nobody, key)),
  'openChallenge 401 portal-session-ended': () =>
    waiting((at, key) => client.openChallenge(later(at).portal, key)),
  'openChallenge 409 approval-not-waiting': () =>
    waiting((at, key) => client.openChallenge(decided(at).portal, key)),
  'answerChallenge 200 ok': () => challenged((at, key) => respond(at, key)),
  'answerChallenge 401 portal-session-missing': () =>
    challenged((at, key) => withoutPortal(respond(at, key))),
  'answerChallenge 404 not-found': () => challenged((at, key) => respond({ ...at, challenge: nobody }, key)),
  'answerChallenge 409 approval-not-waiting': () => challenged((at, key) => respond(decided(at), key)),
  'answerChallenge 410 challenge-stale': () =>
    challenged((at, key) => {
      at.service.now += 120;
      return respond(at, key);
    }),
  'answerChallenge 410 approval-expired': () =>
    challenged((at, key) => {
      at.service.now += 240;
      return respond(at, key);
    }),
  'answerChallenge 422 response-wrong': () =>
    challenged((at, key) => respond({ ...at, digits: '000000' }, key)),
  'lookAtWorld 200 ok': () => on(first(), () => client.lookAtWorld()),
  'replaceWorld 200 ok': () =>
    on(first(), () => client.replaceWorld({ scenario: 'add-user', os: 'android', seed: 7 })),
  'advanceClock 200 ok': () => on(first(), () => client.advanceClock(60)),
  'changePhone 200 ok': () => on(first(), () => client.changePhone('android', { rooted: true })),
  'changePhone 404 not-found': () =>
    on(first(), () => ({ ...client.changePhone('android', {}), path: '/world/phones/tablet' })),
};

/** What every operation with a body says to a body, or a key, that does not fit. */
const misuses: Record<string, (request: PracticeRequest, service: Service) => PracticeRequest> = {
  '400 malformed': (request) => ({ ...request, body: [] }),
  '400 idempotency-key-missing': (request) => withoutHeaders(request),
  '400 idempotency-key-malformed': (request) => ({ ...request, headers: { 'idempotency-key': 'bare-text' } }),
  '422 invalid-body': (request) => changed(request, { surprise: 1 }),
  '422 credential-not-accepted': (request) => changed(request, { password: 'x' }),
  '422 idempotency-key-reused': (request, service) => {
    const headers = { ...request.headers, 'idempotency-key': '"intent-x"' };
    const other = { ...client.logIn('practice02', 'intent-x') };
    service.send(other);
    return { ...request, headers };
  },
};

test.each(documentedReplies)('%s', (name) => {
  const { service, request } = recipeOf(name)();
  const reply = service.send(request);
  expect(nameReply(request, reply)).toBe(name);
});

test.each(documentedReplies.filter((name) => isServiceFailure(name.split(' ')[2] ?? '')))(
  '%s names the screen that the asking phone shows',
  (name) => {
    const { service, request } = recipeOf(name)();
    const asked = (request.body as { phone?: Os }).phone; // a completion names no phone; its claim does
    const claimed = service.world.codes.find(
      ({ claim: id }) => id !== null && request.path.includes(id),
    )?.phone;
    const { code, shownOnPhone } = service.send(request).body as Problem; // as the test above has shown
    const screen = failureOf(code as FailureName).shown[asked ?? claimed ?? 'iphone'];
    // What Client Portal shows, it shows by itself.
    const isOnPhone = screen !== undefined && screen.surface !== 'portal';
    expect(shownOnPhone).toBe(isOnPhone ? formatScreenRef(screen) : undefined);
  },
);

test('every recipe is for a reply that the API file documents', () => {
  expect(Object.keys(recipes).filter((name) => !documentedReplies.includes(name))).toEqual([]);
});

test('the requests that succeed have the bodies that the API file asks for', () => {
  const faults = Object.keys(recipes)
    .filter((name) => name.endsWith(' ok'))
    .flatMap((name) => faultsOfBody(recipeOf(name)().request));
  expect(faults).toEqual([]);
});

test('the API file describes each operation of the client once', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(ids.toSorted()).toEqual(
    Object.keys(client)
      .filter((name) => name !== 'readReply')
      .toSorted(),
  );
});

function recipeOf(name: string): () => Attempt {
  const recipe = recipes[name];
  if (recipe) return recipe;
  const [operation = '', ...rest] = name.split(' ');
  const misuse = misuses[rest.join(' ')];
  const good = Object.entries(recipes).find(([known]) => known.startsWith(`${operation} 20`))?.[1];
  if (!misuse || !good) throw new Error(`There is no recipe for the documented reply ${name}.`);
  return () => {
    const { service, request } = good();
    return { service, request: misuse(request, service) };
  };
}

const approve = { phone: 'iphone', decision: 'approve' } as const;

function first(): Service {
  return new Service('app-installed');
}

function on(service: Service, make: (key: string) => PracticeRequest): Attempt {
  return { service, request: make(service.key()) };
}

function shown(
  make: (at: ReturnType<typeof showCode> & { service: Service }, key: string) => PracticeRequest,
): Attempt {
  const service = first();
  return on(service, (key) => make({ ...showCode(service), service }, key));
}

function waiting(
  make: (at: { portal: string; approval: string; service: Service }, key: string) => PracticeRequest,
) {
  const service = new Service('notification-login');
  const { id, approval } = service.answer(client.logIn('practice01', service.key()));
  return on(service, (key) => make({ portal: id, approval: approval ?? '', service }, key));
}

/** A log-in waits for the temporary code of its user. */
function temporary(make: (at: { portal: string; code: string }, key: string) => PracticeRequest): Attempt {
  const service = new Service('lost-phone');
  const { id } = service.answer(client.logIn('practice01', service.key()));
  const code = askedTemporaryCode(service.world) ?? '';
  return on(service, (key) => make({ portal: id, code }, key));
}

function carded(
  make: (at: { portal: string; id: string; values: string }, key: string) => PracticeRequest,
): Attempt {
  return shown(({ portal, service }, key) => {
    const { id, values } = service.answer(client.requestCard(portal, service.key()));
    return make({ portal, id, values }, key);
  });
}

type Waiting = { portal: string; approval: string; service: Service };

function resend({ portal, approval }: Waiting, key: string): PracticeRequest {
  return client.resendNotification(portal, approval, key);
}

/** The log-in was approved meanwhile. */
function decided<At extends Waiting>(at: At): At {
  at.service.answer(client.decideApproval(at.approval, approve, at.service.key()));
  return at;
}

/** The log-in has waited for too long. */
function later(at: Waiting): Waiting {
  at.service.now += 120;
  return at;
}

function challenged(make: (at: Challenged, key: string) => PracticeRequest): Attempt {
  return waiting((at, key) => {
    const { id, challenge } = at.service.answer(client.openChallenge(at.portal, at.service.key()));
    return make({ ...at, challenge: id, digits: challenge ?? '' }, key);
  });
}

type Challenged = Waiting & { challenge: string; digits: string };

function respond({ portal, challenge, digits }: Challenged, key: string): PracticeRequest {
  return client.answerChallenge(portal, challenge, responseTo(digits, 'iphone'), key);
}

function withoutPortal(request: PracticeRequest): PracticeRequest {
  const { 'sandbox-portal-session': _portal, ...headers } = request.headers;
  return { ...request, headers };
}

/** The visitor of a scenario logs in and types the code. */
function claimWith(
  scenario: ConstructorParameters<typeof Service>[0],
  purpose: 'activate' | 'add-user' = 'activate',
) {
  const service = new Service(scenario);
  showCode(service);
  return claimTyped(service, purpose);
}

/** Client Portal is open already; the visitor types the code it shows. */
function claimShown(
  scenario: ConstructorParameters<typeof Service>[0],
  purpose: 'activate' | 'add-user' = 'activate',
) {
  return claimTyped(new Service(scenario), purpose);
}

function claimTyped(service: Service, purpose: 'activate' | 'add-user'): Attempt {
  const body = { code: typedCode(service.world) ?? '', phone: service.world.os, purpose };
  return on(service, (key) => client.claimCode(body, key));
}

function completion({
  phone = 'android',
  add = false,
  pin,
  settings,
  wait = 0,
  twice,
  scenario,
}: Completing): Attempt {
  const service = new Service(scenario ?? (add ? 'add-user' : 'app-installed'), { os: phone });
  const claimed = claim(service, phone, add ? 'add-user' : 'activate', add ? 'practice02' : 'practice01');
  if (settings) service.answer(client.changePhone(phone, settings));
  const body = pin ? { pin } : proof(phone);
  if (twice) service.answer(client.completeClaim(claimed.claim, body, service.key()));
  service.now += wait;
  return on(service, (key) => client.completeClaim(claimed.claim, body, key));
}

/** Two claims are open; the other one is completed first. */
function race(otherUser: 'practice01' | 'practice02', otherPhone: 'iphone' | 'android'): Attempt {
  const service = first();
  const slow = claim(service, 'android');
  const fast = claim(service, otherPhone, 'activate', otherUser);
  service.answer(client.completeClaim(fast.claim, proof(otherPhone), service.key()));
  return on(service, (key) => client.completeClaim(slow.claim, proof('android'), key));
}

/** The phone of a scenario asks for IB Key by itself. */
function asking(scenario: ConstructorParameters<typeof Service>[0], purpose: Purpose): Attempt {
  const service = new Service(scenario);
  const body = { user: 'practice01', phone: service.world.os, purpose };
  return on(service, (key) => client.requestEnrollment(body, key));
}

function changed(request: PracticeRequest, members: object): PracticeRequest {
  return { ...request, body: { ...(request.body as object), ...members } }; // the client's bodies are objects
}

function withoutHeaders(request: PracticeRequest): PracticeRequest {
  return { ...request, headers: {} };
}

interface Attempt {
  service: Service;
  request: PracticeRequest;
}
interface Completing {
  phone?: 'iphone' | 'android';
  add?: boolean;
  pin?: PinCard;
  settings?: object;
  wait?: number;
  twice?: boolean;
  scenario?: 'pin-locked';
}
