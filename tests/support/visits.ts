import {
  claimCode,
  completeClaim,
  logIn,
  openEnrollment,
  requestEnrollment,
} from '../../src/enrollment/client.ts';
import { messagedCode } from '../../src/enrollment/facts.ts';
import type { PinCard, Purpose, UserId } from '../../src/enrollment/world.ts';
import type { Os } from '../../src/surface.ts';
import type { Service } from './service.ts';

/** Logs a user in and opens a code for it. */
export function showCode(service: Service, user: UserId = 'practice01') {
  const portal = service.answer(logIn(user, service.key()));
  const enrollment = service.answer(openEnrollment(portal.id, service.key()));
  return { portal: portal.id, enrollment: enrollment.id, code: enrollment.code ?? '' };
}

/** Logs a user in, opens a code and claims it with the phone. */
export function claim(
  service: Service,
  phone: Os,
  purpose: Purpose = 'activate',
  user: UserId = 'practice01',
) {
  const shown = showCode(service, user);
  const claimed = service.answer(claimCode({ code: shown.code, phone, purpose }, service.key()));
  return { ...shown, claim: claimed.id, next: claimed.next };
}

/** What the phone has to give at the end: the right PIN card, or nothing where it checks its own lock. */
export function proof(phone: Os, pin: PinCard = 'pin-right') {
  return phone === 'android' ? { pin } : {};
}

/** A phone asks for IB Key by itself and claims the code that it gets by text message. */
export function claimMessaged(service: Service, phone: Os, purpose: Purpose, user: UserId = 'practice01') {
  const asked = service.answer(requestEnrollment({ user, phone, purpose }, service.key()));
  const code = messagedCode(service.world, phone)?.code ?? '';
  return asked.claim === null
    ? service.answer(claimCode({ code, phone, purpose }, service.key()))
    : { ...asked, id: asked.claim };
}

/** IB Key of the user moves to that phone. */
export function takeAway(service: Service, phone: Os, user: UserId = 'practice01') {
  const { id } = claimMessaged(service, phone, 'move', user);
  return service.answer(completeClaim(id, proof(phone), service.key()));
}
