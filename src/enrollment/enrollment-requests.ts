/**
 * A phone asks for IB Key by itself, with no code of Client Portal: to activate or to add a user (KB2277, KB2278), to
 * recover it (KB2748), to take it over from another phone (KB3073). The service sends a code by text message; an iPhone
 * that recovers needs none.
 */
import type { Os } from '../surface.ts';
import type { Call } from './call.ts';
import { nextProof, type Proof } from './claims.ts';
import { formatInstant, isLive } from './clock.ts';
import { drawCode } from './code.ts';
import { whyNot } from './eligibility.ts';
import { policy } from './policy.ts';
import { startPolling } from './polling.ts';
import { drawId } from './random.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { addRow } from './rows.ts';
import type { EnrollmentCode, Purpose, UserId, World } from './world.ts';

export function requestEnrollment(call: Call, body: EnrollmentRequestBody): Outcome {
  const { phone, purpose } = body;
  const user = call.world.users.find((row) => row.id === body.user)?.id;
  if (!user) return refuse(call, call.world, 'user-unknown');
  const failure = whyNot(call.world, phone, purpose, user);
  if (failure) return refuse(call, call.world, failure, { phone });
  const { world, code } = addRequested(call.world, { user, phone, purpose }, call.time + policy.codeLife);
  const body201: EnrollmentRequestAnswer = {
    id: code.id,
    user,
    next: code.claim === null ? 'text-message' : nextProof(world, phone),
    claim: code.claim,
    expires: formatInstant(code.expires),
  };
  return answer(call, world, 201, body201);
}

/** Adds the code that is sent, and makes the ones void that this phone asked for before. */
function addRequested(
  world: World,
  { user, phone, purpose }: Requested,
  expires: number,
): { world: World; code: EnrollmentCode } {
  const id = drawId(world.random, 'es');
  const drawn = drawCode(id.random);
  const needsNoCode = phone === 'iphone' && purpose === 'recover';
  const claim = needsNoCode ? drawId(drawn.random, 'ec') : { text: null, random: drawn.random };
  const code: EnrollmentCode = {
    ...{ id: id.text, code: drawn.code, portal: null, user, phone, purpose, expires },
    state: needsNoCode ? 'claimed' : 'pending',
    polling: startPolling(),
    claim: claim.text,
    failure: null,
  };
  const earlier = world.codes.map((row) =>
    row.portal === null && row.phone === phone && isLive(row) ? { ...row, state: 'cancelled' as const } : row,
  );
  return { world: { ...world, random: claim.random, codes: addRow(earlier, code) }, code };
}

interface Requested {
  user: UserId;
  phone: Os;
  purpose: Purpose;
}
export interface EnrollmentRequestBody {
  user: string;
  phone: Os;
  purpose: Purpose;
}
export interface EnrollmentRequestAnswer {
  id: string;
  user: UserId;
  /** A code to type from the text message, or at once what the phone has to ask for. */
  next: 'text-message' | Proof;
  /** The claim to complete; null until the code was typed. */
  claim: string | null;
  /** RFC 3339, virtual time. */
  expires: string;
}
