/** What the journey of a phone asks of the practice service, put into its requests, and its replies put into its events. */
import { fromCallback } from 'xstate';
import {
  claimCode,
  completeClaim,
  decideApproval,
  type Request,
  readReply,
  requestEnrollment,
} from '../enrollment/client.ts';
import { shownCode, userAsking } from '../enrollment/facts.ts';
import { phoneJourneys } from '../phone/journey.ts';
import type {
  ApprovalInput,
  ClaimInput,
  CompletionInput,
  PhoneEvent,
  RequestInput,
} from '../phone/journey-types.ts';
import type { Os } from '../surface.ts';
import { type JourneyService, keyOf, serviceOf } from './journey-service.ts';

export function servedPhone(os: Os) {
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
