/** What can be asked of the practice of a page. */
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Target } from '../flow/types.ts';
import type { Id, Os } from '../surface.ts';
import type { LiveSession } from './live-session-contract.ts';
import type { Player } from './player.ts';
import type { Speed } from './speeds.ts';

export interface PagePractice {
  session: LiveSession;
  player: Player;
  /** Another scenario, or the other phone. One step back, or Undo, brings back what there was. */
  choose: (scenario: ScenarioName, os: Os) => void;
  startOver: () => void;
  /** One step back; where another practice has just been put in place, it is undone. */
  stepBack: () => void;
  /** Opens a guide at a step; null puts the guide away. */
  follow: (guide: Id | null, step: Id | null) => void;
  /** Follows an article in the practice at hand; the guide that was followed before can be gone back to. */
  followHere: (target: Target) => void;
  /** Takes a visitor who went astray back to the guide. */
  takeBack: () => void;
  setSpeed: (speed: Speed) => void;
  /** The address has changed: goes on with what was kept under it, or begins what it asks for. */
  navigate: () => void;
  goOffline: () => void;
  /** Chooses the channel of the requests before the first one needs it. */
  prepare: () => void;
  /** Keeps the practice as it is. */
  save: () => void;
}
