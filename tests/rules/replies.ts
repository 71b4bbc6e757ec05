/** How to get every reply that the API file documents. */
import * as client from '../../src/enrollment/client.ts';
import { askedTemporaryCode, typedCode } from '../../src/enrollment/facts.ts';
import { responseTo } from '../../src/enrollment/response.ts';
import type { ScenarioName } from '../../src/enrollment/scenarios.ts';
import type { PinCard, PracticeRequest, Purpose } from '../../src/enrollment/world.ts';
import { systems } from '../../src/surface.ts';
import { Service } from '../support/service.ts';
import { claim, proof, showCode, takeAway } from '../support/visits.ts';

const nobody = 'XX_0000000000';
const portalHeader = 'sandbox-portal-session';

/** What leads to the replies that one operation alone gives, and to one reply of each that succeeds. */
export const recipes: Record<string, () => Attempt> = {
  'logIn 201 ok': () => on(first(), (key) => client.logIn('practice01', key)),
  'lookAtPortal 200 ok': () => shown(({ portal }) => client.lookAtPortal(portal)),
  'logOut 204 ok': () => shown(({ portal }) => client.logOut(portal)),
  'confirmWithCode 200 ok': () => temporary((at, key) => client.confirmWithCode(at.portal, at.code, key)),
  'confirmWithCode 409 approval-not-waiting': () =>
    waiting((at, key) => client.confirmWithCode(at.portal, 'DEMO-7KQM', key)),
  'confirmWithCode 422 response-wrong': () =>
    temporary((at, key) => client.confirmWithCode(at.portal, 'DEMO-0000', key)),
  'requestCard 201 ok': () => shown(({ portal }, key) => client.requestCard(portal, key)),
  'requestCard 403 log-in-not-approved': () => waiting(({ portal }, key) => client.requestCard(portal, key)),
  'confirmCard 200 ok': () => carded((at, key) => client.confirmCard(at.portal, at.id, at.values, key)),
  'confirmCard 422 response-wrong': () =>
    carded((at, key) =>
      client.confirmCard(at.portal, at.id, at.values === '000000' ? '000001' : '000000', key),
    ),
  'openEnrollment 201 ok': () => shown(({ portal }, key) => client.openEnrollment(portal, key)),
  'openEnrollment 403 log-in-not-approved': () =>
    waiting(({ portal }, key) => client.openEnrollment(portal, key)),
  'pollEnrollment 200 ok': () => shown(({ portal, enrollment }) => client.pollEnrollment(portal, enrollment)),
  'closeEnrollment 204 ok': () =>
    shown(({ portal, enrollment }) => client.closeEnrollment(portal, enrollment)),
  'claimCode 201 ok': () => claimWith('app-installed'),
  'claimCode 404 code-unknown': () => claimWith('wrong-code'),
  'claimCode 409 code-used': () => claimShown('code-used'),
  'claimCode 409 already-active': () => claimShown('already-active'),
  'claimCode 409 not-active': () => claimWith('not-active', 'add-user'),
  'claimCode 409 already-enrolled': () => claimShown('already-enrolled', 'add-user'),
  'claimCode 422 code-mistyped': () => claimWith('mistyped-code'),
  'claimCode 429 too-many-attempts': () => claimWith('too-many-attempts'),
  'requestEnrollment 201 ok': () => asking('app-reinstalled', 'recover'),
  'requestEnrollment 409 already-active': () => asking('add-user', 'activate'),
  'requestEnrollment 409 not-active': () => asking('app-installed', 'recover'),
  'requestEnrollment 409 already-enrolled': () => asking('notification-elsewhere', 'activate'),
  'completeClaim 200 ok': () => completion({}),
  'completeClaim 403 pin-incorrect': () => completion({ add: true, pin: 'pin-other' }),
  'completeClaim 403 no-screen-lock': () => {
    const attempt = completion({ phone: 'iphone' });
    setPhones(attempt.service, { lock: 'none' });
    return attempt;
  },
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
  'completeClaim 422 pin-too-short': () => completion({ pin: 'pin-short' }),
  'completeClaim 422 pin-too-long': () => completion({ pin: 'pin-long' }),
  'completeClaim 423 pin-locked': () => completion({ add: true, scenario: 'pin-locked', pin: 'pin-right' }),
  'pollApproval 200 ok': () => waiting(({ portal, approval }) => client.pollApproval(portal, approval)),
  'decideApproval 200 ok': () =>
    waiting(({ approval }, key) => client.decideApproval(approval, approve, key)),
  'decideApproval 403 wrong-phone': () =>
    waiting(({ approval }, key) => client.decideApproval(approval, { ...approve, phone: 'android' }, key)),
  'decideApproval 409 approval-not-waiting': () =>
    waiting(({ approval, service }, key) => {
      service.answer(client.decideApproval(approval, approve, service.key()));
      return client.decideApproval(approval, approve, key);
    }),
  'resendNotification 200 ok': () => waiting(resend),
  'resendNotification 409 approval-not-waiting': () => waiting((at, key) => resend(decided(at), key)),
  'openChallenge 201 ok': () => waiting(({ portal }, key) => client.openChallenge(portal, key)),
  'openChallenge 409 approval-not-waiting': () =>
    waiting((at, key) => client.openChallenge(decided(at).portal, key)),
  'answerChallenge 200 ok': () => challenged((at, key) => respond(at, key)),
  'answerChallenge 409 approval-not-waiting': () => challenged((at, key) => respond(decided(at), key)),
  'answerChallenge 410 challenge-stale': () =>
    challenged((at, key) => {
      at.service.now += 120;
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

/** What befalls every operation alike, made of the request that succeeds. */
const mishaps: Record<string, (request: PracticeRequest, service: Service) => PracticeRequest> = {
  '400 malformed': (request) => ({ ...request, body: [] }),
  '400 idempotency-key-missing': (request) => ({ ...request, headers: {} }),
  '400 idempotency-key-malformed': (request) => ({ ...request, headers: { 'idempotency-key': 'bare-text' } }),
  '401 portal-session-missing': ({ headers: { [portalHeader]: _, ...headers }, ...request }) => ({
    ...request,
    headers,
  }),
  '401 portal-session-ended': (request, service) => {
    service.answer(client.logOut(request.headers[portalHeader] ?? ''));
    return request;
  },
  '403 phone-rooted': after((service) => setPhones(service, { rooted: true })),
  '403 phone-too-old': after((service) => setPhones(service, { version: '5.1' })),
  '403 no-screen-lock': after((service) => setPhones(service, { lock: 'none' })),
  '404 not-found': (request) => ({ ...request, path: request.path.replace(/[a-z]{2}_\w{10}/, nobody) }),
  '404 user-unknown': (request) => changed(request, { user: 'practice99' }),
  '410 code-expired': after(passTime),
  '410 approval-expired': after(passTime),
  '422 invalid-body': (request) => changed(request, { surprise: 1 }),
  '422 not-a-practice-code': (request) => changed(request, { code: 'U1234567' }),
  '422 credential-not-accepted': (request) => changed(request, { password: 'x' }),
  '422 idempotency-key-reused': (request, service) => {
    const headers = { ...request.headers, 'idempotency-key': '"intent-x"' };
    service.send(client.logIn('practice02', 'intent-x'));
    return { ...request, headers };
  },
  '429 slow-down': (request, service) => {
    service.send(request);
    return request;
  },
};

function after(happen: (service: Service) => void) {
  return (request: PracticeRequest, service: Service) => {
    happen(service);
    return request;
  };
}

function setPhones(service: Service, settings: object): void {
  for (const os of systems) service.answer(client.changePhone(os, settings));
}

function passTime(service: Service): void {
  service.now += 300;
}

/** The world and the request that lead to a documented reply. */
export function recipeOf(name: string): () => Attempt {
  const recipe = recipes[name];
  if (recipe) return recipe;
  const [operation = '', ...rest] = name.split(' ');
  const mishap = mishaps[rest.join(' ')];
  const good = Object.entries(recipes).find(([known]) => known.startsWith(`${operation} 20`))?.[1];
  if (!mishap || !good) throw new Error(`There is no recipe for the documented reply ${name}.`);
  return () => {
    const { service, request } = good();
    return { service, request: mishap(request, service) };
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

function waiting(make: (at: Waiting, key: string) => PracticeRequest): Attempt {
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

function resend({ portal, approval }: Waiting, key: string): PracticeRequest {
  return client.resendNotification(portal, approval, key);
}

/** The log-in was approved meanwhile. */
function decided<At extends Waiting>(at: At): At {
  at.service.answer(client.decideApproval(at.approval, approve, at.service.key()));
  return at;
}

function challenged(make: (at: Challenged, key: string) => PracticeRequest): Attempt {
  return waiting((at, key) => {
    const { id, challenge } = at.service.answer(client.openChallenge(at.portal, at.service.key()));
    return make({ ...at, challenge: id, digits: challenge ?? '' }, key);
  });
}

function respond({ portal, challenge, digits }: Challenged, key: string): PracticeRequest {
  return client.answerChallenge(portal, challenge, responseTo(digits, 'iphone'), key);
}

/** The visitor of a scenario logs in and types the code. */
function claimWith(scenario: ScenarioName, purpose?: Purpose): Attempt {
  const service = new Service(scenario);
  showCode(service);
  return claimTyped(service, purpose);
}

/** Client Portal is open already; the visitor types the code it shows. */
function claimShown(scenario: ScenarioName, purpose?: Purpose): Attempt {
  return claimTyped(new Service(scenario), purpose);
}

function claimTyped(service: Service, purpose: Purpose = 'activate'): Attempt {
  const body = { code: typedCode(service.world) ?? '', phone: service.world.os, purpose };
  return on(service, (key) => client.claimCode(body, key));
}

function completion({ phone = 'android', add = false, pin, twice, scenario }: Completing): Attempt {
  const service = new Service(scenario ?? (add ? 'add-user' : 'app-installed'), { os: phone });
  const claimed = claim(service, phone, add ? 'add-user' : 'activate', add ? 'practice02' : 'practice01');
  const body = pin ? { pin } : proof(phone);
  if (twice) service.answer(client.completeClaim(claimed.claim, body, service.key()));
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
function asking(scenario: ScenarioName, purpose: Purpose): Attempt {
  const service = new Service(scenario);
  const body = { user: 'practice01', phone: service.world.os, purpose };
  return on(service, (key) => client.requestEnrollment(body, key));
}

function changed(request: PracticeRequest, members: object): PracticeRequest {
  return { ...request, body: { ...(request.body as object), ...members } }; // the client's bodies are objects
}

interface Waiting {
  portal: string;
  approval: string;
  service: Service;
}

type Challenged = Waiting & { challenge: string; digits: string };

interface Attempt {
  service: Service;
  request: PracticeRequest;
}

interface Completing {
  phone?: 'iphone' | 'android';
  add?: boolean;
  pin?: PinCard;
  twice?: boolean;
  scenario?: 'pin-locked';
}
