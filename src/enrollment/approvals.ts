/** Approving a log-in on the phone on which IB Key is active for the user. */
import type { Os } from '../surface.ts';
import type { Call } from './call.ts';
import { formatInstant } from './clock.ts';
import { policy } from './policy.ts';
import { poll, slowDown, startPolling } from './polling.ts';
import { drawId } from './random.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { addRow, changeRow } from './rows.ts';
import type { Approval, Phone, PortalSession, UserId, World } from './world.ts';

/** Sends a notification to the phone; it does not arrive where notifications are off or the phone is offline. */
export function requestApproval(
  world: World,
  portal: PortalSession,
  os: Os,
  time: number,
): { world: World; approval: Approval } {
  const { text: id, random } = drawId(world.random, 'la');
  const approval: Approval = {
    id,
    portal: portal.id,
    user: portal.user,
    phone: os,
    state: canBeNotified(world.phones[os], portal.user) ? 'waiting' : 'undelivered',
    expires: time + policy.approvalLife,
    polling: startPolling(),
    sent: 1,
  };
  return { world: { ...world, random, approvals: addRow(world.approvals, approval) }, approval };
}

/** Client Portal asks whether the phone has decided. */
export function pollApproval(call: Call): Outcome {
  if (call.portal === null) return refuse(call, call.world, 'portal-session-missing');
  const approval = call.world.approvals.find((row) => row.id === call.id && row.portal === call.portal);
  if (!approval) return refuse(call, call.world, 'not-found');
  const { tooFast, polling } = poll(approval.polling, call.time, approval.state === 'waiting');
  const world = { ...call.world, approvals: changeRow(call.world.approvals, approval.id, { polling }) };
  if (tooFast) return slowDown(call, world, polling.interval);
  return answer(call, world, 200, approvalAnswer({ ...approval, polling }));
}

/** Client Portal has the notification sent once more; the wait begins anew. */
export function resendNotification(call: Call): Outcome {
  if (call.portal === null) return refuse(call, call.world, 'portal-session-missing');
  const approval = call.world.approvals.find((row) => row.id === call.id && row.portal === call.portal);
  if (!approval) return refuse(call, call.world, 'not-found');
  if (approval.state === 'expired') return refuse(call, call.world, 'approval-expired');
  if (!isUndecided(approval)) return refuse(call, call.world, 'approval-not-waiting');
  const sent: Approval = {
    ...approval,
    state: canBeNotified(call.world.phones[approval.phone], approval.user) ? 'waiting' : 'undelivered',
    expires: Math.max(approval.expires, call.time + policy.approvalLife),
    sent: approval.sent + 1,
  };
  const world: World = { ...call.world, approvals: changeRow(call.world.approvals, approval.id, sent) };
  return answer(call, world, 200, approvalAnswer(sent));
}

/**
 * The person approves or denies on the phone. A phone that scanned the QR code of the log-in needs no notification for it.
 */
export function decideApproval(call: Call, { phone, decision, by = 'notification' }: DecisionBody): Outcome {
  const approval = call.world.approvals.find((row) => row.id === call.id);
  if (!approval) return refuse(call, call.world, 'not-found');
  if (approval.phone !== phone || !call.world.phones[phone].enrolled.includes(approval.user))
    return refuse(call, call.world, 'wrong-phone');
  if (approval.state === 'expired') return refuse(call, call.world, 'approval-expired');
  const isToDecide = by === 'qr-code' ? isUndecided(approval) : approval.state === 'waiting';
  if (!isToDecide) return refuse(call, call.world, 'approval-not-waiting');
  const decided: Approval = { ...approval, state: decision === 'approve' ? 'approved' : 'denied' };
  return answer(call, decide(call.world, decided), 200, approvalAnswer(decided));
}

/** The log-in goes on, or ends, as the approval says. */
export function decide(world: World, decided: Approval): World {
  const state = decided.state === 'approved' ? 'open' : 'ended';
  return {
    ...world,
    approvals: changeRow(world.approvals, decided.id, decided),
    portals: changeRow(world.portals, decided.portal, { state }),
  };
}

/** True while a log-in waits for its phone, whether or not the notification reached it. */
export function isUndecided({ state }: Approval): boolean {
  return state === 'waiting' || state === 'undelivered';
}

function canBeNotified(phone: Phone, user: UserId): boolean {
  return (
    phone.app === 'installed' &&
    phone.notifications === 'yes' &&
    phone.network !== 'down' &&
    phone.enrolled.includes(user)
  );
}

function approvalAnswer({ id, user, phone, state, expires, polling }: Approval): ApprovalAnswer {
  return { id, user, phone, state, expires: formatInstant(expires), interval: polling.interval };
}

export interface ApprovalAnswer {
  id: string;
  user: UserId;
  phone: Os;
  state: Approval['state'];
  /** RFC 3339, virtual time. */
  expires: string;
  /** Seconds to wait between polls. */
  interval: number;
}

export interface DecisionBody {
  phone: Os;
  decision: 'approve' | 'deny';
  /** How the phone learnt of the log-in; by notification where left out. */
  by?: 'notification' | 'qr-code' | undefined;
}
