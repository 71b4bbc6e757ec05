/**
 * A temporary code takes the place of the phone at a log-in (KB69). IBKR gives it by phone only; in practice a world has it
 * from the start.
 */
import type { Call } from './call.ts';
import { portalAnswer } from './portal-answer.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { changeRow } from './rows.ts';
import type { TemporaryCode, UserId, World } from './world.ts';

/** The temporary code of a user that still works; none where none was given, or its days are over. */
export function temporaryCodeOf(world: World, user: UserId, time: number): TemporaryCode | undefined {
  return world.temporaryCodes.find((row) => row.user === user && row.expires > time);
}

/** Client Portal sends the temporary code that was typed. */
export function confirmWithCode(call: Call, { code }: { code: string }): Outcome {
  const { world, time } = call;
  if (!/^DEMO-[0-9A-Z]{4}$/.test(code)) return refuse(call, world, 'not-a-practice-code');
  const portal = world.portals.find((row) => row.id === call.id);
  if (!portal) return refuse(call, world, 'not-found');
  const isAsked = portal.state === 'waiting' && !world.approvals.some((row) => row.portal === portal.id);
  if (!isAsked) return refuse(call, world, 'approval-not-waiting');
  if (temporaryCodeOf(world, portal.user, time)?.code !== code) return refuse(call, world, 'response-wrong');
  const opened = { ...portal, state: 'open' as const };
  return answer(
    call,
    { ...world, portals: changeRow(world.portals, portal.id, opened) },
    200,
    portalAnswer(world, opened),
  );
}
