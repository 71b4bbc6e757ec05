/** The state of the practice service and of the practice phones as plain JSON. */
import type { Os } from '../surface.ts';
import type { ScenarioName } from './scenarios.ts';

export type UserId = `practice${number}`;
export type Grant = 'ask' | 'yes' | 'no';

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
  enrolled: UserId[];
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

export interface EnrollmentCode {
  id: string;
  /** `DEMO-XXXX-XXXX-XXXX`, see code.ts. */
  code: string;
  portal: string;
  user: UserId;
  purpose: 'activate' | 'add-user';
  state: 'pending' | 'claimed' | 'completed' | 'failed' | 'cancelled' | 'expired';
  /** Virtual seconds. */
  expires: number;
  phone: Os | null;
}

export interface Approval {
  id: string;
  portal: string;
  user: UserId;
  phone: Os;
  state: 'waiting' | 'approved' | 'denied' | 'expired' | 'undelivered';
  expires: number;
}

export interface Attempt {
  phone: Os;
  kind: 'code' | 'pin';
  /** Virtual seconds. */
  at: number;
}

/** A request to the practice service, plain data; paths start at the API's root, such as `/portal-sessions`. */
export interface PracticeRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export interface World {
  v: 1;
  scenario: ScenarioName;
  /** State of the random generator: same state and same requests give the same world. */
  random: number;
  /** Virtual seconds added to the wall clock; only ever grows. */
  offset: number;
  users: User[];
  portals: PortalSession[];
  codes: EnrollmentCode[];
  phones: Record<Os, Phone>;
  approvals: Approval[];
  attempts: Attempt[];
  /** Replies by idempotency key. */
  replies: Record<string, Reply>;
}

/** What an article promises of the world at its end. */
export type WorldFact = `enrolled:${UserId}@${Os}` | `notifications:${Grant}` | `code:${'spent' | 'fresh'}`;
