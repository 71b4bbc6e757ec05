/** Logging in by challenge and response: the phone answers what Client Portal shows, and needs no network for it. */
import { decide, isUndecided } from './approvals.ts';
import type { Call } from './call.ts';
import { formatInstant } from './clock.ts';
import { policy } from './policy.ts';
import { drawId, drawText } from './random.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { responseTo } from './response.ts';
import { addRow, changeRow } from './rows.ts';
import type { Approval, Challenge, World } from './world.ts';

/** Shows a challenge for a log-in that waits; the one before it is stale, and so is a response to it. */
export function openChallenge(call: Call): Outcome {
  const portal = call.world.portals.find((row) => row.id === call.portal);
  if (!portal) return refuse(call, call.world, 'portal-session-missing');
  if (portal.state === 'ended') return refuse(call, call.world, 'portal-session-ended');
  const approval = call.world.approvals.find((row) => row.portal === portal.id);
  if (!approval || !isUndecided(approval)) return refuse(call, call.world, 'approval-not-waiting');
  const { world, challenge } = addChallenge(call.world, approval, call.time + policy.challengeLife);
  return answer(call, world, 201, challengeAnswer(challenge), {
    location: `login-challenges/${challenge.id}`,
  });
}

/** Client Portal sends what the person typed. */
export function answerChallenge(call: Call, { response }: { response: string }): Outcome {
  if (call.portal === null) return refuse(call, call.world, 'portal-session-missing');
  const challenge = call.world.challenges.find((row) => row.id === call.id && row.portal === call.portal);
  const approval = call.world.approvals.find((row) => row.portal === call.portal);
  if (!challenge || !approval) return refuse(call, call.world, 'not-found');
  if (approval.state === 'expired') return refuse(call, call.world, 'approval-expired');
  if (!isUndecided(approval)) return refuse(call, call.world, 'approval-not-waiting');
  if (challenge.state === 'stale') return refuse(call, call.world, 'challenge-stale');
  if (response !== responseTo(challenge.digits, approval.phone))
    return refuse(
      call,
      call.world,
      isOfAnother(response, approval, call.world) ? 'challenge-stale' : 'response-wrong',
    );
  const answered: Challenge = { ...challenge, state: 'answered' };
  const decided = decide(call.world, { ...approval, state: 'approved' });
  const world: World = { ...decided, challenges: changeRow(decided.challenges, challenge.id, answered) };
  return answer(call, world, 200, challengeAnswer(answered));
}

/**
 * Adds a challenge to a log-in and makes the one before it stale. The log-in waits on, so that a person who answers too
 * late is told so.
 */
export function addChallenge(
  world: World,
  approval: Approval,
  expires: number,
): { world: World; challenge: Challenge } {
  const id = drawId(world.random, 'lc');
  const { text: digits, random } = drawText(id.random, 6, '0123456789');
  const challenge: Challenge = { id: id.text, portal: approval.portal, digits, state: 'open', expires };
  const earlier = world.challenges.map((row) =>
    row.portal === approval.portal ? { ...row, state: 'stale' as const } : row,
  );
  const waitsUntil = Math.max(approval.expires, expires + policy.approvalLife);
  return {
    challenge,
    world: {
      ...world,
      random,
      challenges: addRow(earlier, challenge),
      approvals: changeRow(world.approvals, approval.id, { expires: waitsUntil }),
    },
  };
}

/** True for the response to an earlier challenge of the same log-in. */
function isOfAnother(response: string, { portal, phone }: Approval, { challenges }: World): boolean {
  return challenges.some((row) => row.portal === portal && responseTo(row.digits, phone) === response);
}

function challengeAnswer({ id, digits, state, expires }: Challenge): ChallengeAnswer {
  return { id, challenge: state === 'open' ? digits : null, state, expires: formatInstant(expires) };
}

export interface ChallengeAnswer {
  id: string;
  /** Six digits, shown while the challenge is open. */
  challenge: string | null;
  state: Challenge['state'];
  /** RFC 3339, virtual time. */
  expires: string;
}
