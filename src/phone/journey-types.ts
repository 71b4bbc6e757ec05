/** What the journeys of both phones are told, know and ask for. */
import type { FailureName } from '../enrollment/failures.ts';
import type { Phone, PinCard, Purpose } from '../enrollment/world.ts';
import type { Action } from '../surface.ts';

/** How an action on a screen is told to a journey: `tap camera`, `type code`. */
export type ActionEvent = {
  type: `${Action['verb']} ${string}`;
  value: Action['value'];
  /** What there is to type or to point the camera at; null where there is nothing. */
  text?: string | null;
  /** True where it is the code of a log-in. */
  isLogIn?: boolean;
};

export type PhoneEvent =
  | ActionEvent
  /** The owner leaves whatever is open. */
  | { type: 'go-home' }
  /** The code is no longer where a camera could see it. */
  | { type: 'code-hidden' }
  /** A notification arrives. */
  | { type: 'notify'; approval: string }
  /** A setting was changed from outside. */
  | { type: 'phone-changed'; phone: Phone }
  /** The code was sent by text message. */
  | { type: 'message-sent' }
  | { type: 'claimed'; claim: string; proof: 'create-pin' | 'enter-pin' | 'device-check' }
  | { type: 'completed'; phone: Phone }
  | { type: 'approved' }
  | { type: 'refused'; failure: FailureName }
  | { type: 'lost'; failure: 'offline' | 'answer-lost' }
  /** What was asked for is no longer there. */
  | { type: 'gone' };

/** What a journey says to whoever listens. */
export interface PhoneNews {
  type: 'settings-changed';
  settings: PhoneSettings;
}

export interface PhoneContext {
  phone: Phone;
  purpose: Purpose;
  /** How the code comes to the service: typed, scanned inside the app, by the banner of the Camera app, or from a text message. */
  entry: 'typed' | 'scanned' | 'banner' | 'message';
  claim: string | null;
  pin: PinCard | null;
  /** The log-in to approve; null while IB Key is being activated. */
  approval: string | null;
  /** How the phone learnt of that log-in. */
  by: 'notification' | 'qr-code';
  /** The log-in whose QR code the camera sees; null where it sees none. */
  scanned: string | null;
  /** The challenge that was typed; null where none is to be answered. */
  challenge: string | null;
  /** The response that the phone made last. */
  response: string | null;
  call: 'claiming' | 'completing' | 'requesting' | 'approving' | null;
  /** What is shown while the service is asked. */
  shown: string;
  /** Counts the intents; the same one when it is sent again, so that its idempotency key stays. */
  intent: number;
}

export interface PhoneInput {
  phone: Phone;
}
export type PhoneSettings = Partial<
  Pick<Phone, 'app' | 'camera' | 'notifications' | 'lens' | 'scanCodes' | 'network' | 'opensWith'>
>;
export interface ClaimInput {
  entry: PhoneContext['entry'];
  purpose: Purpose;
  intent: number;
}
export type RequestInput = Pick<ClaimInput, 'purpose' | 'intent'>;
export interface CompletionInput {
  claim: string;
  /** Null where the phone checked its own lock. */
  pin: PinCard | null;
  intent: number;
}
export interface ApprovalInput {
  approval: string;
  by: PhoneContext['by'];
  intent: number;
}
