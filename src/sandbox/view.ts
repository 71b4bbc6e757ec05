/** What the page is drawn from: all that is to be seen of a practice at one moment. */
import type { FailureName } from '../enrollment/failures.ts';
import type { EnrollmentCode, Phone, UserId, World } from '../enrollment/world.ts';
import type { Digits } from '../simulator/offers.ts';
import type { Id, Os, ScreenRef, Surface } from '../surface.ts';
import type { Exchange } from './exchange.ts';
import type { Guide } from './practice-snapshot.ts';
import type { Replacement } from './undo-stack.ts';

export interface View {
  /** What is practised, and with which phone. */
  world: Pick<World, 'scenario' | 'os'>;
  /** The phone that is shown. */
  os: Os;
  /** The screens that the app on it has. */
  generation: Phone['generation'];
  showing: Record<Surface, ScreenRef>;
  /** The code that Client Portal shows, spent or not. */
  code: EnrollmentCode['code'] | null;
  /** The code in the text message that each phone shows. */
  messagedCodes: Record<Os, EnrollmentCode['code'] | null>;
  /** The challenge and the response on each surface. */
  digits: Record<Surface, Digits>;
  /** Who is logged in to Client Portal or logging in. */
  user: UserId | null;
  /** True while that log-in waits to be confirmed: nobody is logged in yet. */
  isWaiting: boolean;
  /** The fragment of the address under which this practice goes on. */
  hash: string;
  /** What stands in the code field. */
  typed: string;
  exchanges: readonly Exchange[];
  isBusy: boolean;
  /** Where the latest action led to nothing. */
  idleOn: Surface | null;
  canStepBack: boolean;
  /** What has just put this practice in place of another one, which Undo brings back; null once something was done. */
  replacedBy: Replacement | null;
  /** The step that has to be done once more by a visitor who went astray. */
  missed: Id | null;
  trouble: FailureName | null;
  /** True where it lies in the phone, not in what the service refuses or the network loses. */
  isPhoneTrouble: boolean;
  /** True where it is about a code that came by text message. */
  isMessaged: boolean;
  /** True while a log-in waits for the other phone. */
  waitsElsewhere: boolean;
  /** True where the other phone has a part to play. */
  offersOther: boolean;
  guide: Guide | null;
}
