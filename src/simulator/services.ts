/** What the journeys ask of the practice service, put into its requests, and its replies put into their events. */
import { fromCallback } from 'xstate';
import {
  claimCode,
  completeClaim,
  decideApproval,
  logIn,
  logOut,
  openEnrollment,
  pollApproval,
  pollEnrollment,
  type Request,
  readReply,
} from '../enrollment/client.ts';
import { shownCode, shownPortal, typedCode } from '../enrollment/facts.ts';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import type { Problem } from '../enrollment/problems.ts';
import type { EnrollmentCode, Reply, UserId, World } from '../enrollment/world.ts';
import { phoneJourneys } from '../phone/journey.ts';
import type { ApprovalInput, ClaimInput, CompletionInput, PhoneEvent } from '../phone/journey-setup.ts';
import { type PortalEvent, portalJourney } from '../portal/journey.ts';
import type { Os, Surface } from '../surface.ts';

/** The journey of a phone whose calls go to the practice service. */
export function servedPhone(os: Os, { ask, world, typed }: Service) {
  const tell = <Answer>(
    request: Request<Answer>,
    sendBack: (event: PhoneEvent) => void,
    read: (answer: Answer) => PhoneEvent,
  ) => {
    ask(request, os, (arrival) => {
      if ('lost' in arrival) return sendBack({ type: 'lost', failure: arrival.lost });
      const result = readReply(request, arrival.reply);
      if (result.kind === 'answer') sendBack(read(result.answer));
      else if (result.kind === 'failure') sendBack({ type: 'refused', failure: result.failure });
      else sendBack({ type: 'gone' });
    });
  };
  return phoneJourneys[os].provide({
    guards: { codeInSight: () => shownCode(world()) !== null },
    actors: {
      claimCode: fromCallback<PhoneEvent, ClaimInput>(({ input, sendBack }) => {
        const { entry, purpose, intent } = input;
        const code = entry === 'typed' ? (typed?.() ?? typedCode(world())) : shownCode(world())?.code;
        if (!code) return sendBack({ type: 'gone' });
        tell(claimCode({ code, phone: os, purpose }, keyOf(os, intent)), sendBack, ({ id, next }) => ({
          type: 'claimed',
          claim: id,
          proof: next,
        }));
      }),
      completeClaim: fromCallback<PhoneEvent, CompletionInput>(({ input, sendBack }) => {
        const { claim, pin, intent } = input;
        const body = pin === null ? {} : { pin };
        tell(completeClaim(claim, body, keyOf(os, intent)), sendBack, () => ({
          type: 'completed',
          phone: world().phones[os],
        }));
      }),
      approveLogIn: fromCallback<PhoneEvent, ApprovalInput>(({ input, sendBack }) => {
        const { approval, intent } = input;
        const decision = { phone: os, decision: 'approve' } as const;
        tell(decideApproval(approval, decision, keyOf(os, intent)), sendBack, () => ({ type: 'approved' }));
      }),
    },
  });
}

/** The journey of Client Portal whose calls go to the practice service. */
export function servedPortal({ ask, world }: Service) {
  const send = <Answer>(request: Request<Answer>, then: (answer: Answer | null) => void) =>
    ask(request, 'portal', (arrival) => {
      const result = 'reply' in arrival ? readReply(request, arrival.reply) : null;
      then(result?.kind === 'answer' ? result.answer : null);
    });
  return portalJourney.provide({
    actors: {
      logIn: fromCallback<PortalEvent, { user: UserId; intent: number }>(({ input, sendBack }) => {
        send(logIn(input.user, keyOf('portal', input.intent)), (portal) => {
          if (portal === null) return sendBack({ type: 'ended' });
          if (portal.state === 'waiting') return sendBack({ type: 'phone-asked', portal: portal.id });
          send(openEnrollment(portal.id, keyOf('code', input.intent)), (code) =>
            sendBack(code === null ? { type: 'ended' } : { type: 'code-shown', portal: portal.id }),
          );
        });
      }),
      logOut: fromCallback<PortalEvent, { portal: string }>(({ input, sendBack }) => {
        send(logOut(input.portal), () => sendBack({ type: 'ended' }));
      }),
      watch: fromCallback<PortalEvent, { portal: string }>(({ input: { portal }, sendBack, receive }) => {
        receive(() => {
          const code = shownPortal(world())?.id === portal ? shownCode(world()) : null;
          if (code) {
            send(pollEnrollment(portal, code.id), (answer) => {
              if (answer !== null && isSpent(answer.state)) sendBack({ type: 'code-dead' });
              if (answer?.state === 'completed') sendBack({ type: 'completed' });
            });
          }
          const approval = world().approvals.findLast((row) => row.portal === portal);
          if (!approval) return;
          send(pollApproval(portal, approval.id), (answer) => {
            if (answer?.state === 'approved') sendBack({ type: 'completed' });
            if (answer?.state === 'denied' || answer?.state === 'expired') sendBack({ type: 'ended' });
          });
        });
      }),
    },
  });
}

/** True for a code that was used in vain, or too late. */
function isSpent(state: EnrollmentCode['state']): boolean {
  return state === 'expired' || state === 'failed' || state === 'cancelled';
}

/** The same key for the same intent, so that sending it again has one effect. */
function keyOf(who: string, intent: number): string {
  return `practice-${who}-${intent}`;
}

/** The failure that an answer, or its absence, tells of. */
export function failureIn(arrival: Arrival): FailureName | null {
  if ('lost' in arrival) return arrival.lost;
  const { status, body } = arrival.reply;
  return status < 400 ? null : (failureNames.find((name) => name === (body as Problem).code) ?? null); // every reply from 400 on is a problem
}

export interface Service {
  /** Carries a request to the practice service and calls back, at once or later. */
  ask: (request: Request<unknown>, from: Surface, arrive: (arrival: Arrival) => void) => void;
  world: () => World;
  /** What the visitor typed; where left out, what the scenario has the person type. */
  typed?: (() => string | null) | undefined;
}
export type Arrival = { reply: Reply } | { lost: 'offline' | 'answer-lost' };
