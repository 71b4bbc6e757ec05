/** What the journeys ask of the practice service, put into its requests, and its replies put into their events. */
import { type ActorRefFrom, type AnyActorRef, fromCallback } from 'xstate';
import {
  answerChallenge,
  claimCode,
  completeClaim,
  decideApproval,
  logIn,
  logOut,
  openChallenge,
  openEnrollment,
  pollApproval,
  pollEnrollment,
  type Request,
  readReply,
  requestEnrollment,
  resendNotification,
} from '../enrollment/client.ts';
import { shownChallenge, shownCode, shownPortal, userAsking } from '../enrollment/facts.ts';
import type { EnrollmentCode, UserId, World } from '../enrollment/world.ts';
import { phoneJourneys } from '../phone/journey.ts';
import type {
  ApprovalInput,
  ClaimInput,
  CompletionInput,
  PhoneEvent,
  RequestInput,
} from '../phone/journey-setup.ts';
import { type PortalEvent, portalJourney } from '../portal/journey.ts';
import type { Os, Surface } from '../surface.ts';
import type { Arrival } from './transport.ts';

/** The journeys of both phones and of Client Portal, their calls answered by the service that `serve` names for them. */
export const journeys = {
  iphone: servedPhone('iphone'),
  android: servedPhone('android'),
  portal: servedPortal(),
};

/** Names the service that answers the calls of a journey; to be called before the journey starts. */
export function serve({ system }: AnyActorRef, service: JourneyService): void {
  services.set(system, service);
}

/** A machine is the same for every session, so each running journey finds its service by its actor system. */
const services = new WeakMap<AnyActorRef['system'], JourneyService>();

function serviceOf(system: AnyActorRef['system']): JourneyService {
  const service = services.get(system);
  if (!service) throw new Error('A journey runs that no service answers.');
  return service;
}

function servedPhone(os: Os) {
  const tell = <Answer>(
    { ask }: JourneyService,
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
    actors: {
      claimCode: fromCallback<PhoneEvent, ClaimInput>(({ input, sendBack, system }) => {
        const service = serviceOf(system);
        const { entry, purpose, intent } = input;
        const code =
          entry === 'typed' || entry === 'message' ? service.typed() : shownCode(service.world())?.code;
        if (!code) return sendBack({ type: 'gone' });
        const request = claimCode({ code, phone: os, purpose }, keyOf(os, intent));
        tell(service, request, sendBack, ({ id, next }) => ({ type: 'claimed', claim: id, proof: next }));
      }),
      completeClaim: fromCallback<PhoneEvent, CompletionInput>(({ input, sendBack, system }) => {
        const service = serviceOf(system);
        const { claim, pin, intent } = input;
        const body = pin === null ? {} : { pin };
        tell(service, completeClaim(claim, body, keyOf(os, intent)), sendBack, () => ({
          type: 'completed',
          phone: service.world().phones[os],
        }));
      }),
      requestEnrollment: fromCallback<PhoneEvent, RequestInput>(({ input, sendBack, system }) => {
        const service = serviceOf(system);
        const { purpose, intent } = input;
        const user = userAsking(service.world(), os, purpose);
        const request = requestEnrollment({ user, phone: os, purpose }, keyOf(os, intent));
        tell(service, request, sendBack, ({ claim }) =>
          claim === null ? { type: 'message-sent' } : { type: 'claimed', claim, proof: 'device-check' },
        );
      }),
      approveLogIn: fromCallback<PhoneEvent, ApprovalInput>(({ input, sendBack, system }) => {
        const { approval, by, intent } = input;
        const decision = { phone: os, decision: 'approve', by } as const;
        const request = decideApproval(approval, decision, keyOf(os, intent));
        tell(serviceOf(system), request, sendBack, () => ({ type: 'approved' }));
      }),
    },
  });
}

function servedPortal() {
  const send = <Answer>(
    { ask }: JourneyService,
    request: Request<Answer>,
    then: (answer: Answer | null) => void,
  ) =>
    ask(request, 'portal', (arrival) => {
      const result = 'reply' in arrival ? readReply(request, arrival.reply) : null;
      then(result?.kind === 'answer' ? result.answer : null);
    });
  return portalJourney.provide({
    actors: {
      logIn: fromCallback<PortalEvent, { user: UserId; intent: number }>(({ input, sendBack, system }) => {
        const service = serviceOf(system);
        send(service, logIn(input.user, keyOf('portal', input.intent)), (portal) => {
          if (portal === null) return sendBack({ type: 'ended' });
          if (portal.state === 'waiting') return sendBack({ type: 'phone-asked', portal: portal.id });
          send(service, openEnrollment(portal.id, keyOf('code', input.intent)), (code) =>
            sendBack(code === null ? { type: 'ended' } : { type: 'code-shown', portal: portal.id }),
          );
        });
      }),
      resend: fromCallback<PortalEvent, { portal: string; intent: number }>(
        ({ input: { portal, intent }, sendBack, system }) => {
          const service = serviceOf(system);
          const approval = service.world().approvals.findLast((row) => row.portal === portal);
          if (!approval) return sendBack({ type: 'sent' });
          const request = resendNotification(portal, approval.id, keyOf('resend', intent));
          send(service, request, () => sendBack({ type: 'sent' }));
        },
      ),
      openChallenge: fromCallback<PortalEvent, { portal: string; intent: number }>(
        ({ input: { portal, intent }, sendBack, system }) => {
          send(serviceOf(system), openChallenge(portal, keyOf('challenge', intent)), (answer) =>
            sendBack({ type: answer === null ? 'sent' : 'challenge-shown' }),
          );
        },
      ),
      answerChallenge: fromCallback<PortalEvent, { portal: string; response: string; intent: number }>(
        ({ input: { portal, response, intent }, sendBack, system }) => {
          const service = serviceOf(system);
          const challenge = shownChallenge(service.world());
          if (challenge === null) return sendBack({ type: 'sent' });
          const request = answerChallenge(portal, challenge.id, response, keyOf('response', intent));
          send(service, request, (answer) => sendBack({ type: answer === null ? 'refused' : 'completed' }));
        },
      ),
      logOut: fromCallback<PortalEvent, { portal: string }>(({ input, sendBack, system }) => {
        send(serviceOf(system), logOut(input.portal), () => sendBack({ type: 'ended' }));
      }),
      watch: fromCallback<PortalEvent, { portal: string }>(({ input, sendBack, receive, system }) => {
        const { portal } = input;
        receive(() => {
          const service = serviceOf(system);
          const world = service.world();
          const code = shownPortal(world)?.id === portal ? shownCode(world) : null;
          if (code) {
            send(service, pollEnrollment(portal, code.id), (answer) => {
              if (answer !== null && isSpent(answer.state)) sendBack({ type: 'code-dead' });
              if (answer?.state === 'completed') sendBack({ type: 'completed' });
            });
          }
          const approval = service.world().approvals.findLast((row) => row.portal === portal);
          if (!approval) return;
          send(service, pollApproval(portal, approval.id), (answer) => {
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

export type PhoneActor = ActorRefFrom<(typeof journeys)[Os]>;
export type PortalActor = ActorRefFrom<typeof journeys.portal>;

/** What a journey needs of the session it runs in. */
export interface JourneyService {
  /** Carries a request to the practice service and calls back, at once or later. */
  ask: (request: Request<unknown>, from: Surface, arrive: (arrival: Arrival) => void) => void;
  world: () => World;
  /** The code that the person typed; null where none was. */
  typed: () => string | null;
}
