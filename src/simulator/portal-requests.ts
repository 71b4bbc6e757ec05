/** What the journey of Client Portal asks of the practice service, put into its requests, and its replies put into its events. */
import { fromCallback } from 'xstate';
import {
  answerChallenge,
  confirmCard,
  confirmWithCode,
  logIn,
  logOut,
  openChallenge,
  openEnrollment,
  pollApproval,
  pollEnrollment,
  type Request,
  readReply,
  requestCard,
  resendNotification,
} from '../enrollment/client.ts';
import { shownCard, shownChallenge, shownCode, shownPortal } from '../enrollment/facts.ts';
import type { EnrollmentCode, UserId } from '../enrollment/world.ts';
import { portalJourney } from '../portal/journey.ts';
import type { PortalEvent, Typed } from '../portal/journey-parts.ts';
import { type JourneyService, keyOf, serviceOf } from './journey-service.ts';

export function servedPortal() {
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
          if (portal.state === 'waiting')
            return sendBack({
              type: portal.approval === null ? 'code-asked' : 'phone-asked',
              portal: portal.id,
            });
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
      answerChallenge: fromCallback<PortalEvent, Typed>(
        ({ input: { portal, response, intent }, sendBack, system }) => {
          const service = serviceOf(system);
          const challenge = shownChallenge(service.world());
          if (challenge === null) return sendBack({ type: 'sent' });
          const request = answerChallenge(portal, challenge.id, response, keyOf('response', intent));
          send(service, request, (answer) => sendBack({ type: answer === null ? 'refused' : 'completed' }));
        },
      ),
      confirmWithCode: fromCallback<PortalEvent, Typed>(
        ({ input: { portal, response, intent }, sendBack, system }) => {
          const request = confirmWithCode(portal, response, keyOf('temporary-code', intent));
          send(serviceOf(system), request, (answer) =>
            sendBack({ type: answer === null ? 'refused' : 'completed' }),
          );
        },
      ),
      requestCard: fromCallback<PortalEvent, { portal: string; intent: number }>(
        ({ input: { portal, intent }, sendBack, system }) => {
          send(serviceOf(system), requestCard(portal, keyOf('card', intent)), (answer) =>
            sendBack({ type: answer === null ? 'ended' : 'card-shown' }),
          );
        },
      ),
      confirmCard: fromCallback<PortalEvent, Typed>(
        ({ input: { portal, response, intent }, sendBack, system }) => {
          const service = serviceOf(system);
          const card = shownCard(service.world());
          if (card === null) return sendBack({ type: 'refused' });
          const request = confirmCard(portal, card.id, response, keyOf('card-values', intent));
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
