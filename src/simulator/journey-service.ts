/** The service that answers the calls of a running journey. */
import type { AnyActorRef } from 'xstate';
import type { Request } from '../enrollment/client.ts';
import type { World } from '../enrollment/world.ts';
import type { Surface } from '../surface.ts';
import type { Arrival } from './transport.ts';

/** Names the service that answers the calls of a journey; to be called before the journey starts. */
export function serve({ system }: AnyActorRef, service: JourneyService): void {
  services.set(system, service);
}

/** A machine is the same for every session, so each running journey finds its service by its actor system. */
const services = new WeakMap<AnyActorRef['system'], JourneyService>();

export function serviceOf(system: AnyActorRef['system']): JourneyService {
  const service = services.get(system);
  if (!service) throw new Error('A journey runs that no service answers.');
  return service;
}

/** The same key for the same intent, so that sending it again has one effect. */
export function keyOf(who: string, intent: number): string {
  return `practice-${who}-${intent}`;
}

/** What a journey needs of the session it runs in. */
export interface JourneyService {
  /** Carries a request to the practice service and calls back, at once or later. */
  ask: (request: Request<unknown>, from: Surface, arrive: (arrival: Arrival) => void) => void;
  world: () => World;
  /** The code that the person typed; null where none was. */
  typed: () => string | null;
}
