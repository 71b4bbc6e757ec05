import * as client from '../../src/enrollment/client.ts';
import {
  askedTemporaryCode,
  shownChallenge,
  shownCode,
  shownPortal,
  typedCode,
  userAsking,
  usualPin,
  waitingApproval,
} from '../../src/enrollment/facts.ts';
import type { FailureName } from '../../src/enrollment/failures.ts';
import { deliver } from '../../src/enrollment/network.ts';
import { responseTo } from '../../src/enrollment/response.ts';
import { scenarios } from '../../src/enrollment/scenarios.ts';
import type { PinCard, Purpose } from '../../src/enrollment/world.ts';
import type { Os } from '../../src/surface.ts';
import type { Service } from './service.ts';

/**
 * Does what a guide says in the world of a scenario, and tells the first failure that the visitor meets; null where
 * all goes well. What the phone itself looks at (camera, lens, notifications) is taken from its settings.
 */
export function visit(service: Service, how: Visit = {}): FailureName | null {
  const { task } = scenarios[service.world.scenario];
  if (task === 'log-in') return shownChallenge(service.world) ? respond(service) : logIn(service);
  const phone = how.phone ?? service.world.os;
  if (task === 'recover' || task === 'move' || service.world.phones[phone].firstPage !== 'setup')
    return byText(service, phone, task);
  const cannotScan = how.scan === false ? null : whyNotScanned(service, phone);
  if (cannotScan) return cannotScan;
  showCode(service, task === 'add-user' ? 'practice02' : 'practice01');
  const purpose = task;
  const claimed = send(service, phone, (key) =>
    client.claimCode({ code: typedCode(service.world) ?? '', phone, purpose }, key),
  );
  if (typeof claimed === 'string') return claimed;
  const pin = claimed.next === 'device-check' ? {} : { pin: how.pin ?? usualPin(service.world) };
  const done = send(service, phone, (key) => client.completeClaim(claimed.id, pin, key));
  return typeof done === 'string' ? done : null;
}

/** The phone asks for IB Key by itself, and the visitor types the code of the text message. */
function byText(service: Service, phone: Os, purpose: Purpose): FailureName | null {
  const user = userAsking(service.world, phone, purpose);
  const asked = send(service, phone, (key) => client.requestEnrollment({ user, phone, purpose }, key));
  if (typeof asked === 'string') return asked;
  const code = typedCode(service.world, phone) ?? '';
  const claimed =
    asked.claim === null
      ? send(service, phone, (key) => client.claimCode({ code, phone, purpose }, key))
      : { id: asked.claim };
  if (typeof claimed === 'string') return claimed;
  const pin = phone === 'android' ? { pin: usualPin(service.world) } : {};
  const done = send(service, phone, (key) => client.completeClaim(claimed.id, pin, key));
  return typeof done === 'string' ? done : null;
}

/** Logs in to Client Portal as an active user and approves on the phone that shows the notification. */
export function logIn(
  service: Service,
  user: 'practice01' | 'practice02' = 'practice01',
): FailureName | null {
  const portal = service.answer(client.logIn(user, service.key()));
  const given = askedTemporaryCode(service.world);
  if (given) {
    const { state } = service.answer(client.confirmWithCode(portal.id, given, service.key()));
    return state === 'open' ? null : 'offline';
  }
  const approval = (['iphone', 'android'] as const)
    .map((phone) => waitingApproval(service.world, phone))
    .find((row) => row !== null);
  if (!approval) {
    const activeOn = service.world.users.find(({ id }) => id === user)?.activeOn ?? null;
    if (activeOn === null) return null;
    return service.world.phones[activeOn].network === 'down' ? 'offline' : 'notifications-refused';
  }
  const decision = { phone: approval.phone, decision: 'approve' } as const;
  service.answer(client.decideApproval(approval.id, decision, service.key()));
  return service.answer(client.lookAtPortal(portal.id)).state === 'open' ? null : 'notifications-refused';
}

/** Answers the challenge that Client Portal shows, as the phone of the user does. */
export function respond(service: Service): FailureName | null {
  const { world } = service;
  const challenge = shownChallenge(world);
  if (!challenge) throw new Error('Client Portal shows no challenge.');
  const response = responseTo(challenge.digits, world.os);
  const result = service.ask(client.answerChallenge(challenge.portal, challenge.id, response, service.key()));
  return result.kind === 'failure' ? result.failure : null;
}

/** Logs out of Client Portal; the next visit logs in again and gets a fresh code. */
export function logOut(service: Service): void {
  const portal = shownPortal(service.world);
  if (portal) service.answer(client.logOut(portal.id));
}

function showCode(service: Service, user: 'practice01' | 'practice02'): void {
  if (shownCode(service.world)) return;
  const portal = shownPortal(service.world)?.id ?? service.answer(client.logIn(user, service.key())).id;
  service.answer(client.openEnrollment(portal, service.key()));
}

function whyNotScanned(service: Service, phone: Os): FailureName | null {
  const { camera, lens, scanCodes } = service.world.phones[phone];
  if (camera === 'no') return 'camera-refused';
  if (lens === 'front') return 'front-camera';
  return scanCodes ? null : 'scanning-off';
}

/** Sends by the phone's network; where the answer is lost, the visitor's second try uses the same key. */
function send<Answer>(
  service: Service,
  phone: Os,
  make: (key: string) => client.Request<Answer>,
): Answer | FailureName {
  const request = make(service.key());
  const delivery = deliver(request, phone, service.world);
  if (delivery.kind === 'lose-request') return 'offline';
  const result = service.ask(request);
  if (delivery.kind === 'lose-reply') return 'answer-lost';
  if (result.kind === 'protocol-error') throw new Error(result.error);
  return result.kind === 'answer' ? result.answer : result.failure;
}

interface Visit {
  phone?: Os;
  pin?: PinCard;
  /** False for a visitor who types the code instead. */
  scan?: false;
}
