/** What a practice session offers to whoever runs one, and what it needs from them. */
import type { FailureName } from '../enrollment/failures.ts';
import type { PracticeRequest, Reply, World } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Action, Os, Surface } from '../surface.ts';
import type { Digits, Showing } from './offers.ts';
import type { PhoneActor, PortalActor } from './requests.ts';
import type { LogEntry, Snapshot } from './snapshot.ts';
import type { Transport } from './transport.ts';

/** What a session runs in. */
export interface Environment {
  /** The wall clock in seconds since 1970. */
  now: () => number;
  transport: Transport;
  /** Runs something after so many milliseconds and returns what calls it off; null where the clock stands still. */
  later: Later | null;
}

export type Later = (milliseconds: number, run: () => void) => () => void;

/**
 * - `nothing-happened`: the screen offers it, and it changes nothing
 * - `not-offered`: the screen that shows has no such control
 * - `busy`: an answer is awaited
 */
export type Outcome = 'done' | 'nothing-happened' | 'not-offered' | 'busy';

export interface Session {
  readonly world: World;
  readonly log: readonly LogEntry[];
  /** The failure of the service or the network that was met most recently. */
  readonly failure: FailureName | null;
  /** What stands in the field for the code. */
  readonly typed: string;
  /** Virtual seconds. */
  time: () => number;
  showing: () => Showing;
  /** The challenge and the response on each surface. */
  digits: () => Record<Surface, Digits>;
  phoneOf: (os: Os) => PhoneActor;
  portal: () => PortalActor;
  /** True while an answer is awaited. */
  isBusy: () => boolean;
  /** Throws what broke a journey. */
  assertRunning: () => void;
  subscribe: (listener: () => void) => () => void;
  /** Does something on the screen that shows. */
  act: (on: Surface, action: Action) => Outcome;
  /** Leaves whatever is open on a phone. */
  goHome: (os: Os) => void;
  /** Puts a text into the field for the code. It has to be the start of a practice code. */
  type: (text: string) => void;
  /** Changes what no screen changes, such as the version of the system. */
  change: (os: Os, settings: PhoneSettings) => void;
  /** Keeps these settings as they are, whoever changes them; none where the list is empty. */
  hold: (settings: readonly string[]) => void;
  /** Lets virtual seconds pass. */
  wait: (seconds: number) => void;
  /** Lets Client Portal ask at once what became of its code or its log-in. */
  poll: () => void;
  /** Answers a request that no surface sent. */
  serve: (request: PracticeRequest) => Reply;
  snapshot: () => Snapshot;
  /** Goes on from another snapshot. */
  put: (snapshot: Snapshot) => void;
  /** The same session once more, to try something out in: it answers at once. */
  fork: () => Session;
  close: () => void;
}
