import type { World } from './world.ts';

/** A request on its way to a rule. */
export interface Call {
  world: World;
  /** Virtual seconds. */
  time: number;
  method: string;
  path: string;
  /** What stands for `{id}` in the path; empty where there is none. */
  id: string;
  /** The header Sandbox-Portal-Session. */
  portal: string | null;
  /** The header Idempotency-Key. */
  key: string | null;
}
