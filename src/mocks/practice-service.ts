/** A practice service that keeps its world in memory. */
import { createWorld } from '../enrollment/create-world.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import { handle } from '../enrollment/server.ts';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';

/** @param clock the wall clock in seconds since 1970 */
export function practiceService(
  scenario: ScenarioName,
  clock: () => number,
): (request: PracticeRequest) => Reply {
  let world = createWorld(scenario, { now: clock() });
  return (request) => {
    const outcome = handle(request, world, clock());
    world = outcome.world;
    return outcome.reply;
  };
}
