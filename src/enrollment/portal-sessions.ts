/** Logging in to Client Portal and out of it. There is no password: a practice user is picked. */
import { isUndecided, requestApproval } from './approvals.ts';
import type { Call } from './call.ts';
import { isLive } from './clock.ts';
import { portalAnswer } from './portal-answer.ts';
import { drawId } from './random.ts';
import { answer, emptyAnswer, type Outcome, refuse } from './replies.ts';
import { addRow, changeRow } from './rows.ts';
import { temporaryCodeOf } from './temporary-codes.ts';
import type { PortalSession, World } from './world.ts';

/** Logs a user in. Where IB Key is active for the user, the log-in waits for a phone, or for the temporary code in its place. */
export function logIn(call: Call, body: { user: string }): Outcome {
  const user = call.world.users.find((row) => row.id === body.user);
  if (!user) return refuse(call, call.world, 'user-unknown');
  const { text: id, random } = drawId(call.world.random, 'ps');
  const portal: PortalSession = { id, user: user.id, state: user.activeOn === null ? 'open' : 'waiting' };
  const opened: World = { ...call.world, random, portals: addRow(call.world.portals, portal) };
  const phone = temporaryCodeOf(opened, user.id, call.time) ? null : user.activeOn;
  const world = phone === null ? opened : requestApproval(opened, portal, phone, call.time).world;
  return answer(call, world, 201, portalAnswer(world, portal), { location: `portal-sessions/${id}` });
}

export function lookAtPortal(call: Call): Outcome {
  const portal = call.world.portals.find((row) => row.id === call.id);
  return portal
    ? answer(call, call.world, 200, portalAnswer(call.world, portal))
    : refuse(call, call.world, 'not-found');
}

/** Logs out. What is alive of this log-in ends: its code is cancelled, its approval expires. */
export function logOut(call: Call): Outcome {
  const { world, id } = call;
  if (!world.portals.some((portal) => portal.id === id)) return refuse(call, world, 'not-found');
  return emptyAnswer(call, {
    ...world,
    portals: changeRow(world.portals, id, { state: 'ended' }),
    codes: world.codes.map((code) =>
      code.portal === id && isLive(code) ? { ...code, state: 'cancelled' } : code,
    ),
    approvals: world.approvals.map((approval) =>
      approval.portal === id && isUndecided(approval) ? { ...approval, state: 'expired' } : approval,
    ),
  });
}
