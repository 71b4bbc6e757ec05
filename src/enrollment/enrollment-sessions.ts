/** The one-time code that Client Portal shows: opened after log-in, polled, closed. */

import type { Call } from './call.ts';
import { formatInstant, isLive } from './clock.ts';
import { drawCode } from './code.ts';
import type { FailureName } from './failures.ts';
import { policy } from './policy.ts';
import { poll, slowDown, startPolling } from './polling.ts';
import { drawId } from './random.ts';
import { answer, emptyAnswer, type Outcome, refuse } from './replies.ts';
import { addRow, changeRow } from './rows.ts';
import type { EnrollmentCode, PortalSession, UserId, World } from './world.ts';

/** Shows a fresh code. A log-in has one live code: an earlier one is cancelled, so that a photograph of it is void. */
export function openEnrollment(call: Call): Outcome {
  const portal = call.world.portals.find((row) => row.id === call.portal);
  if (!portal) return refuse(call, call.world, 'portal-session-missing');
  if (portal.state === 'ended') return refuse(call, call.world, 'portal-session-ended');
  if (portal.state === 'waiting') return refuse(call, call.world, 'log-in-not-approved');
  const { world, code } = addCode(call.world, portal, call.time + policy.codeLife);
  return answer(call, world, 201, enrollmentAnswer(code, call.time), {
    location: `enrollment-sessions/${code.id}`,
  });
}

/** Client Portal asks what became of the code. */
export function pollEnrollment(call: Call): Outcome {
  if (call.portal === null) return refuse(call, call.world, 'portal-session-missing');
  const code = ownCode(call);
  if (!code) return refuse(call, call.world, 'not-found');
  const { tooFast, polling } = poll(code.polling, call.time, isLive(code));
  const world = { ...call.world, codes: changeRow(call.world.codes, code.id, { polling }) };
  if (tooFast) return slowDown(call, world, polling.interval);
  return answer(call, world, 200, enrollmentAnswer({ ...code, polling }, call.time));
}

/** Takes the code off the screen. A final state stays as it is. */
export function closeEnrollment(call: Call): Outcome {
  if (call.portal === null) return refuse(call, call.world, 'portal-session-missing');
  const code = ownCode(call);
  if (!code) return refuse(call, call.world, 'not-found');
  if (!isLive(code)) return emptyAnswer(call, call.world);
  return emptyAnswer(call, {
    ...call.world,
    codes: changeRow(call.world.codes, code.id, { state: 'cancelled' }),
  });
}

/** Adds a code to a log-in and cancels the one before it. */
export function addCode(
  world: World,
  portal: PortalSession,
  expires: number,
): { world: World; code: EnrollmentCode } {
  const id = drawId(world.random, 'es');
  const drawn = drawCode(id.random);
  const code: EnrollmentCode = {
    id: id.text,
    code: drawn.code,
    portal: portal.id,
    user: portal.user,
    state: 'pending',
    expires,
    polling: startPolling(),
    claim: null,
    phone: null,
    purpose: null,
    failure: null,
  };
  const earlier = world.codes.map((row) =>
    row.portal === portal.id && isLive(row) ? { ...row, state: 'cancelled' as const } : row,
  );
  return { world: { ...world, random: drawn.random, codes: addRow(earlier, code) }, code };
}

/** The code of that id, where this log-in opened it. */
function ownCode(call: Call): EnrollmentCode | undefined {
  return call.world.codes.find((row) => row.id === call.id && row.portal === call.portal);
}

function enrollmentAnswer(code: EnrollmentCode, time: number): EnrollmentAnswer {
  return {
    id: code.id,
    user: code.user,
    state: code.state,
    code: code.state === 'pending' ? code.code : null,
    expires: formatInstant(code.expires),
    secondsLeft: isLive(code) ? code.expires - time : 0,
    interval: code.polling.interval,
    failure: code.failure,
  };
}

export interface EnrollmentAnswer {
  id: string;
  user: UserId;
  state: EnrollmentCode['state'];
  /** Shown while the code is pending only. */
  code: string | null;
  /** RFC 3339, virtual time. */
  expires: string;
  secondsLeft: number;
  /** Seconds to wait between polls. */
  interval: number;
  failure: FailureName | null;
}
