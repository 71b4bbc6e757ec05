/** The last step on the phone: a PIN card on Android, the phone's own lock on an iPhone. */
import type { Os } from '../surface.ts';
import { addAttempt, wrongPins } from './attempts.ts';
import type { Call } from './call.ts';
import { nextProof, type Proof } from './claims.ts';
import { whyNot } from './eligibility.ts';
import { policy } from './policy.ts';
import type { ServiceFailure } from './problems.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { changeRow } from './rows.ts';
import type { EnrollmentCode, Phone, PinCard, Purpose, UserId, World } from './world.ts';

export function completeClaim(call: Call, body: CompletionBody): Outcome {
  const { world } = call;
  const code = world.codes.find((row) => row.claim === call.id);
  if (!code?.phone || !code.purpose) return refuse(call, world, 'not-found');
  const claimed: Claimed = { ...code, phone: code.phone, purpose: code.purpose };
  const { phone } = claimed;
  if (code.state === 'expired') return refuse(call, world, 'code-expired', { phone });
  if (code.state !== 'claimed') return refuse(call, world, 'code-used', { phone });
  const proof = nextProof(world, phone);
  if ((body.pin === undefined) !== (proof === 'device-check')) return refuse(call, world, 'wrong-proof');
  const failure = whyNot(world, phone, claimed.purpose, code.user);
  if (failure) return fail(call, claimed, failure);
  return body.pin === undefined ? activate(call, claimed, null) : checkPin(call, claimed, proof, body.pin);
}

function checkPin(call: Call, claimed: Claimed, proof: Proof, pin: PinCard): Outcome {
  const { phone } = claimed;
  if (proof === 'create-pin') {
    if (pin === 'pin-short') return refuse(call, call.world, 'pin-too-short', { phone });
    if (pin === 'pin-long') return refuse(call, call.world, 'pin-too-long', { phone });
    return activate(call, claimed, pin);
  }
  const wrongBefore = wrongPins(call.world, phone);
  if (wrongBefore >= policy.pinAttempts) return fail(call, claimed, 'pin-locked');
  if (pin === call.world.phones[phone].pin) return activate(call, claimed, pin);
  const tried: Call = {
    ...call,
    world: addAttempt(call.world, { phone, failure: 'pin-incorrect', at: call.time }),
  };
  const attemptsLeft = policy.pinAttempts - wrongBefore - 1;
  if (attemptsLeft === 0) return fail(tried, claimed, 'pin-locked');
  return refuse(tried, tried.world, 'pin-incorrect', { phone, attemptsLeft });
}

function activate(call: Call, { id, phone, user }: Claimed, pin: PinCard | null): Outcome {
  const { iphone, android } = call.world.phones;
  const phones = { iphone: without(iphone, user), android: without(android, user) };
  const enrolled = [...phones[phone].enrolled, user];
  const world: World = {
    ...call.world,
    codes: changeRow(call.world.codes, id, { state: 'completed' }),
    users: changeRow(call.world.users, user, { activeOn: phone }),
    phones: { ...phones, [phone]: { ...phones[phone], enrolled, pin } },
    attempts: call.world.attempts.filter((row) => row.phone !== phone || row.failure !== 'pin-incorrect'),
  };
  const body: CompletionAnswer = { phone, user, users: enrolled };
  return answer(call, world, 200, body);
}

/** IB Key is on one phone for each user: the other one loses it, and with the last user its PIN. */
function without(phone: Phone, user: UserId): Phone {
  const enrolled = phone.enrolled.filter((id) => id !== user);
  const recoverable = phone.recoverable.filter((id) => id !== user);
  return {
    ...phone,
    enrolled,
    recoverable,
    pin: enrolled.length + recoverable.length > 0 ? phone.pin : null,
  };
}

function fail(call: Call, { id, phone }: Claimed, failure: ServiceFailure): Outcome {
  const codes = changeRow(call.world.codes, id, { state: 'failed', failure });
  return refuse(call, { ...call.world, codes }, failure, { phone });
}

type Claimed = EnrollmentCode & { phone: Os; purpose: Purpose };
export interface CompletionBody {
  /** The card; left out where the phone checked its own lock. */
  pin?: PinCard | undefined;
}
export interface CompletionAnswer {
  phone: Os;
  /** The user for whom IB Key is active from this moment on. */
  user: UserId;
  /** Everyone for whom it is active on this phone. */
  users: UserId[];
}
