/** The state of the practice service and of the practice phones as plain JSON. */
import type { Os } from '../surface.ts';
import type { FailureName } from './failures.ts';
import type { ProtocolError } from './protocol-errors.ts';
import type { ScenarioName } from './scenario-name.ts';

/** The practice users; nobody else can log in. */
export const userIds = ['practice01', 'practice02'] as const;

/** The practice PIN cards that a PIN is picked from; a PIN is never typed. */
export const pinCards = ['pin-right', 'pin-short', 'pin-long', 'pin-other'] as const;

export type UserId = (typeof userIds)[number];
export type PinCard = (typeof pinCards)[number];
export type Grant = 'ask' | 'yes' | 'no';
export type Purpose = 'activate' | 'add-user' | 'recover' | 'move';

export interface Phone {
  os: Os;
  /** Version of the system, such as `17.5`. */
  version: string;
  rooted: boolean;
  lock: 'none' | 'passcode' | 'biometric';
  camera: Grant;
  notifications: Grant;
  lens: 'rear' | 'front';
  /** The switch "Scan QR codes" of the camera settings. */
  scanCodes: boolean;
  app: 'absent' | 'installed';
  opensWith: 'login' | 'home';
  /** Which screens the app has: those with Services and Authenticate, or today's. */
  generation: 'classic' | 'current';
  /** What the app opens with where IB Key is not active: a code of the portal to enter, or ways to register by text message. */
  firstPage: 'setup' | 'register' | 'services' | 'log-in';
  enrolled: UserId[];
  /** Whose IB Key was active here until the app was installed again; the app offers to recover it. */
  recoverable: UserId[];
  /** The card chosen when the PIN was created (Android); null before. */
  pin: PinCard | null;
  network: 'ok' | 'slow' | 'down' | 'loses-answers';
}

export interface User {
  id: UserId;
  /** The phone on which IB Key is active for the user; null before activation. */
  activeOn: Os | null;
}

export interface PortalSession {
  id: string;
  user: UserId;
  state: 'open' | 'waiting' | 'ended';
}

/** How often something may be asked for, and when it was asked for last. Virtual seconds. */
export interface Polling {
  interval: number;
  last: number | null;
}

/** A one-time code: shown by Client Portal as a QR code with the code under it, or sent to a phone by text message. */
export interface EnrollmentCode {
  id: string;
  /** `DEMO-XXXX-XXXX-XXXX`, see code.ts. */
  code: string;
  /** The log-in that shows it; null for a code that a phone asked for by itself. */
  portal: string | null;
  user: UserId;
  state: 'pending' | 'claimed' | 'completed' | 'failed' | 'cancelled' | 'expired';
  /** Virtual seconds. */
  expires: number;
  polling: Polling;
  /** Given by the phone that claims the code; null before. */
  claim: string | null;
  /** That phone, or the one that asked for the code. */
  phone: Os | null;
  purpose: Purpose | null;
  /** Why the code ended as `failed`, where a rule refused the phone. */
  failure: FailureName | null;
}

/** A log-in that waits for a phone to approve it. */
export interface Approval {
  id: string;
  portal: string;
  user: UserId;
  phone: Os;
  state: 'waiting' | 'approved' | 'denied' | 'expired' | 'undelivered';
  expires: number;
  polling: Polling;
  /** How often the notification was sent. */
  sent: number;
}

/** Six digits that a phone answers with eight, for a log-in that no notification completes. */
export interface Challenge {
  id: string;
  portal: string;
  digits: string;
  state: 'open' | 'stale' | 'answered';
  expires: number;
}

/** Letters and digits that take the place of the phone at a log-in; IBKR gives them by phone. */
export interface TemporaryCode {
  user: UserId;
  /** `DEMO-XXXX` */
  code: string;
  /** Virtual seconds. */
  expires: number;
}

/** A card of codes to print, which takes the place of the phone for some weeks. */
export interface OnlineCard {
  id: string;
  /** The log-in that shows it. */
  portal: string;
  user: UserId;
  /** The codes at the two places that are asked for, three digits each. */
  values: string;
  /** True once they were typed. */
  isActive: boolean;
  /** Virtual seconds. */
  expires: number;
}

/** A code or PIN that was refused. */
export interface Attempt {
  phone: Os;
  failure: FailureName;
  /** Virtual seconds. */
  at: number;
}

/** A request to the practice service, plain data; paths start at the API's root, such as `/portal-sessions`. */
export interface PracticeRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body: unknown;
  /** What whoever read the request found wrong with it; the service refuses it for that. */
  refused?: ProtocolError;
}

/** Header names in small letters. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** The first answer to an idempotency key. */
export interface KeptReply {
  /** What was asked for; the same key with another request is refused. */
  request: string;
  reply: Reply;
  /** Virtual seconds. */
  at: number;
}

export interface World {
  v: 1;
  scenario: ScenarioName;
  /** The system of the phone that is practised with. */
  os: Os;
  /** State of the random generator: same state and same requests give the same world. */
  random: number;
  /** Virtual seconds added to the wall clock; only ever grows. */
  offset: number;
  users: User[];
  portals: PortalSession[];
  codes: EnrollmentCode[];
  phones: Record<Os, Phone>;
  approvals: Approval[];
  challenges: Challenge[];
  temporaryCodes: TemporaryCode[];
  cards: OnlineCard[];
  attempts: Attempt[];
  /** Replies by idempotency key. */
  replies: Record<string, KeptReply>;
}

/** What an article promises of the world at its end. */
export type WorldFact =
  | `enrolled:${UserId}@${Os}`
  | `notifications:${Grant}`
  | `app:${Phone['app']}`
  | `code:${'spent' | 'fresh'}`;
