/** The practice service as a session keeps it: its world, and the way to it. */
import { virtualTime } from '../enrollment/clock.ts';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import { deliver } from '../enrollment/network.ts';
import type { Problem } from '../enrollment/problems.ts';
import { handle } from '../enrollment/server.ts';
import type { PracticeRequest, Reply, World } from '../enrollment/world.ts';
import type { Surface } from '../surface.ts';
import type { Arrival, Transport } from './transport.ts';

export function openService(start: World, { now, transport, changed }: ServiceOptions): Service {
  let world = start;
  /** Counts the worlds that were put in place: what was asked of an earlier one is not heard of any more. */
  let generation = 0;

  const apply = (request: PracticeRequest): Reply => {
    const outcome = handle(request, world, now());
    world = outcome.world;
    changed();
    return outcome.reply;
  };

  return {
    world: () => world,
    ask(request, from, arrive) {
      const asked = generation;
      const isStale = () => asked !== generation;
      const delivery =
        from === 'portal' ? ({ kind: 'deliver', seconds: 0 } as const) : deliver(request, from, world);
      const at = virtualTime(world, now());
      const serve = (sent: PracticeRequest) => (isStale() ? null : apply(sent));
      transport.deliver({ request, from, delivery, at, serve }, (arrival) => {
        if (!isStale()) arrive(arrival);
      });
    },
    serve: apply,
    replace(next) {
      generation += 1;
      world = next;
      changed();
    },
  };
}

/** The failure that an answer, or its absence, stands for. */
export function failureIn(arrival: Arrival): FailureName | null {
  if ('lost' in arrival) return arrival.lost;
  const { status, body } = arrival.reply;
  return status < 400 ? null : (failureNames.find((name) => name === (body as Problem).code) ?? null); // every reply from 400 on is a problem
}

/** The code that a request presents; null for any other request. */
export function sentCode({ body }: PracticeRequest): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
}

interface ServiceOptions {
  /** The wall clock in seconds since 1970. */
  now: () => number;
  transport: Transport;
  /** Called after every change of the world. */
  changed: () => void;
}

export interface Service {
  world: () => World;
  /** Sends a request and calls back, unless another world was put in place meanwhile. */
  ask: (request: PracticeRequest, from: Surface, arrive: (arrival: Arrival) => void) => void;
  /** Answers at once what no surface asks: changes of settings and clock, requests from outside. */
  serve: (request: PracticeRequest) => Reply;
  /** Puts another world in place; what is on its way belongs to a world that is gone. */
  replace: (world: World) => void;
}
