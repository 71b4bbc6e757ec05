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
export function requestApproval(world: World, portal: PortalSession, os: Os, time: number): World {
  const { text: id, random } = drawId(world.random, 'la');
  const approval: Approval = {
    id,
    portal: portal.id,
    user: portal.user,
    phone: os,
    state: canBeNotified(world.phones[os]) ? 'waiting' : 'undelivered',
    expires: time + policy.approvalLife,
    polling: startPolling(),
  };
  return { ...world, random, approvals: addRow(world.approvals, approval) };
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

/** The person approves or denies on the phone. */
export function decideApproval(call: Call, body: { phone: Os; decision: 'approve' | 'deny' }): Outcome {
  const approval = call.world.approvals.find((row) => row.id === call.id);
  if (!approval) return refuse(call, call.world, 'not-found');
  if (approval.phone !== body.phone) return refuse(call, call.world, 'wrong-phone');
  if (approval.state === 'expired') return refuse(call, call.world, 'approval-expired');
  if (approval.state !== 'waiting') return refuse(call, call.world, 'approval-not-waiting');
  const approved = body.decision === 'approve';
  const decided: Approval = { ...approval, state: approved ? 'approved' : 'denied' };
  const world: World = {
    ...call.world,
    approvals: changeRow(call.world.approvals, approval.id, decided),
    portals: changeRow(call.world.portals, approval.portal, { state: approved ? 'open' : 'ended' }),
  };
  return answer(call, world, 200, approvalAnswer(decided));
}

export function canBeNotified(phone: Phone): boolean {
  return phone.app === 'installed' && phone.notifications === 'yes' && phone.network !== 'down';
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
