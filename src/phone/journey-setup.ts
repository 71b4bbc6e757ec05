/** What the journeys of both phones know, ask for and are told. The screens themselves are in the files beside. */
import { assign, emit, fromCallback, setup } from 'xstate';
import { failureOf } from '../enrollment/failures.ts';
import { responseTo } from '../enrollment/response.ts';
import type { PinCard } from '../enrollment/world.ts';
import { formatScreenRef, type ScreenRef } from '../surface.ts';
import type {
  ApprovalInput,
  ClaimInput,
  CompletionInput,
  PhoneContext,
  PhoneEvent,
  PhoneInput,
  PhoneNews,
  PhoneSettings,
  RequestInput,
} from './journey-types.ts';

/** No log-in is being confirmed. */
const noLogIn = { approval: null, by: 'notification' as const, challenge: null, scanned: null };

/** What a journey can ask, know and do. The actors are the caller's; here they do nothing. */
export const phoneSetup = setup({
  types: {
    context: {} as PhoneContext,
    events: {} as PhoneEvent,
    input: {} as PhoneInput,
    emitted: {} as PhoneNews,
  },
  actors: {
    /** Presents the code in view, or the typed one, to the enrolment service. */
    claimCode: fromCallback<PhoneEvent, ClaimInput>(() => {}),
    /** Completes the claim with a PIN card, or with the phone's own lock. */
    completeClaim: fromCallback<PhoneEvent, CompletionInput>(() => {}),
    /** Asks for IB Key without a code of the portal. */
    requestEnrollment: fromCallback<PhoneEvent, RequestInput>(() => {}),
    /** Approves the log-in that the notification is about. */
    approveLogIn: fromCallback<PhoneEvent, ApprovalInput>(() => {}),
  },
  guards: {
    /** True where there is something to type or to point the camera at. */
    hasText: ({ event }) => 'text' in event && event.text !== null,
    /** The same, and it is not the code of a log-in. */
    hasCode: ({ event }) => 'text' in event && event.text !== null && event.isLogIn !== true,
    seesLogInInBanner: ({ context: { scanned, phone } }) =>
      scanned !== null && phone.scanCodes && phone.app === 'installed',
    seesLogInWithIbKey: ({ context: { scanned, phone } }) => scanned !== null && phone.enrolled.length > 0,
    installed: ({ context }) => context.phone.app === 'installed',
    frontLens: ({ context }) => context.phone.lens === 'front',
    readsCodes: ({ context }) => context.phone.scanCodes,
    cameraAsks: ({ context }) => context.phone.camera === 'ask',
    cameraRefused: ({ context }) => context.phone.camera === 'no',
    notificationsAsk: ({ context }) => context.phone.notifications === 'ask',
    notificationsOn: ({ context }) => context.phone.notifications === 'yes',
    offline: ({ context }) => context.phone.network === 'down',
    opensHome: ({ context }) => context.phone.opensWith === 'home',
    enrolled: ({ context }) => context.phone.enrolled.length > 0,
    /** IB Key is active in an app with today's screens; how those look before activation, no source tells. */
    enrolledToday: ({ context: { phone } }) => phone.enrolled.length > 0 && phone.generation === 'current',
    canRecover: ({ context }) => context.phone.recoverable.length > 0,
    recovering: ({ context }) => context.purpose === 'recover',
    activating: ({ context }) => context.purpose === 'activate',
    /** The app asks for a log-in and a code by text message in place of the code of the portal. */
    byText: ({ context }) => context.phone.firstPage !== 'setup',
    opensLogin: ({ context: { phone } }) => phone.enrolled.length > 0 || phone.firstPage === 'services',
    opensLogIn: ({ context }) => context.phone.firstPage === 'log-in',
    registers: ({ context: { phone } }) => phone.enrolled.length === 0 && phone.firstPage !== 'setup',
    isCurrent: ({ context }) => context.phone.generation === 'current',
    passcode: ({ context }) => context.phone.lock === 'passcode',
    typing: ({ context }) => context.entry === 'typed',
    fromBanner: ({ context }) => context.entry === 'banner',
    fromMessage: ({ context }) => context.entry === 'message',
    /** The PIN was given with the code of the text message. */
    pinGiven: ({ context }) => context.entry === 'message' && context.pin !== null,
    approving: ({ context }) => context.approval !== null,
    answering: ({ context }) => context.challenge !== null,
    cameraAllowed: ({ context }) => context.phone.camera === 'yes',
    seesBanner: ({ context: { phone } }) => phone.scanCodes && phone.app === 'installed',
    switchedOn: ({ event }) => 'value' in event && event.value === 'on',
    asksForNewPin: ({ event }) => event.type === 'claimed' && event.proof === 'create-pin',
    saysOffline: ({ event }) => event.type === 'lost' && event.failure === 'offline',
    failureShows: ({ event, context }, ref: ScreenRef) => {
      const shown = event.type === 'refused' ? failureOf(event.failure).shown[context.phone.os] : undefined;
      return shown !== undefined && formatScreenRef(shown) === formatScreenRef(ref);
    },
    /** A log-in is confirmed with the PIN that the phone knows. */
    deniedByPin: ({ context: { pin, phone } }) => pin !== phone.pin,
    claimLost: ({ context }) => context.call === 'claiming',
    completionLost: ({ context }) => context.call === 'completing',
    requestLost: ({ context }) => context.call === 'requesting',
  },
  actions: {
    /** The phone's owner changes a setting; whoever keeps the world is told. */
    change: assign(({ context }, settings: PhoneSettings) => ({ phone: { ...context.phone, ...settings } })),
    tell: emit((_, settings: PhoneSettings) => ({ type: 'settings-changed' as const, settings })),
    /** Starts a call to the service; the screen stays until the answer is there. */
    call: assign(({ context }, call: Pick<PhoneContext, 'call'> & { shown?: string }) => ({
      ...call,
      intent: context.intent + 1,
    })),
    means: assign((_, means: Partial<Pick<PhoneContext, 'purpose' | 'entry'>>) => means),
    keepClaim: assign(({ event, context: { entry, pin } }) =>
      event.type === 'claimed' ? { claim: event.claim, pin: entry === 'message' ? pin : null } : {},
    ),
    forgetPin: assign({ pin: null }),
    keepPhone: assign(({ event }) => ('phone' in event ? { phone: event.phone } : {})),
    keepApproval: assign(({ event }) =>
      event.type === 'notify' ? { ...noLogIn, approval: event.approval } : {},
    ),
    /** What the camera sees: the code of a log-in to approve, or one to activate with. */
    keepScanned: assign(({ event }) => ({
      scanned: ('isLogIn' in event && event.isLogIn && event.text) || null,
    })),
    approveScanned: assign(({ context }) => ({
      ...noLogIn,
      approval: context.scanned,
      by: 'qr-code' as const,
    })),
    keepChallenge: assign(({ event }) => ('text' in event ? { ...noLogIn, challenge: event.text } : {})),
    respond: assign(({ context: { challenge, phone } }) => ({
      ...noLogIn,
      response: challenge === null ? null : responseTo(challenge, phone.os),
    })),
    forget: assign({ ...noLogIn, claim: null, pin: null, call: null }),
    dismiss: assign(noLogIn),
    pickPin: assign(({ event }) => ({ pin: 'value' in event ? (event.value as PinCard) : null })), // only PIN cards can be picked there
  },
});

/** The actions of changing a setting. */
export function change(params: PhoneSettings) {
  return [
    { type: 'change' as const, params },
    { type: 'tell' as const, params },
  ];
}

/** A part of a journey: its states by name. */
export type PhoneStates = Record<string, Parameters<typeof phoneSetup.createStateConfig>[0]>;
