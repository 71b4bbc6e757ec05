/**
 * The practice service as the page keeps it: the world, the clock, what the network does, and the requests that were
 * made. Requests travel on whichever line the page has; with `atOnce` they are answered on the spot, for replaying.
 */
import { virtualTime } from '../enrollment/clock.ts';
import { type Delivery, deliver } from '../enrollment/network.ts';
import { handle } from '../enrollment/server.ts';
import type { PracticeRequest, Reply, World } from '../enrollment/world.ts';
import type { Arrival } from '../simulator/services.ts';
import type { Surface } from '../surface.ts';
import type { Exchange } from './exchange.ts';
import type { Line, Serve } from './lines.ts';
import { answerTimeout } from './transport.ts';

export function openService(options: ServiceOptions): Service {
  const { now, wait, tell } = options;
  let world = options.world;
  let line: Promise<ChosenLine> | null = null;
  let era = 0;
  let number = 0;
  const fates = new Map<string, Delivery>();

  const obey = (request: PracticeRequest): Reply => {
    const outcome = handle(request, world, now());
    world = outcome.world;
    tell({ kind: 'world' });
    return outcome.reply;
  };

  const serve: Serve = async (request) => {
    const fate = fates.get(request.headers['idempotency-key'] ?? '');
    const started = era;
    if (fate?.kind === 'deliver' && fate.seconds > 0) await wait(fate.seconds * 1000);
    // The visitor stepped back or started over meanwhile: the request belongs to a world that is gone.
    if (started !== era) return null;
    const reply = obey(request);
    return fate?.kind === 'lose-reply' ? null : reply;
  };

  const ask: Service['ask'] = (request, from, arrive) => {
    const started = era;
    const fate: Delivery =
      from === 'portal' ? { kind: 'deliver', seconds: 0 } : deliver(request, from, world);
    if (options.atOnce) {
      if (fate.kind === 'lose-request') arrive({ lost: 'offline' });
      else {
        const reply = obey(request);
        arrive(fate.kind === 'lose-reply' ? { lost: 'answer-lost' } : { reply });
      }
      return;
    }
    number += 1;
    const began = performance.now();
    const exchange = (outcome: Exchange['outcome'], via: Exchange['via']): Exchange => ({
      number: own,
      from,
      request: { method: request.method, path: request.path, headers: request.headers, body: request.body },
      at,
      milliseconds: Math.round(performance.now() - began),
      times: 1,
      via,
      outcome,
    });
    const own = number;
    const at = virtualTime(world, now());
    tell({ kind: 'exchange', exchange: exchange({ kind: 'pending' }, 'direct') });
    void carry(request, fate).then(({ outcome, via }) => {
      if (started !== era) return;
      tell({ kind: 'exchange', exchange: exchange(outcome, via) });
      if (outcome.kind === 'reply') arrive({ reply: outcome.reply });
      else arrive({ lost: outcome.kind === 'lost-request' ? 'offline' : 'answer-lost' });
    });
  };

  const carry = async (request: PracticeRequest, fate: Delivery) => {
    const started = era;
    line ??= options.chooseLine(serve);
    const chosen = await line;
    if (fate.kind === 'lose-request') return { outcome: { kind: 'lost-request' } as const, via: chosen.via };
    const key = request.headers['idempotency-key'] ?? '';
    fates.set(key, fate);
    try {
      const reply = await inTime(chosen, request, fate);
      return { outcome: { kind: 'reply', reply } as const, via: chosen.via };
    } catch {
      if (fate.kind === 'lose-reply' || started !== era)
        return { outcome: { kind: 'lost-reply' } as const, via: chosen.via };
      // The worker is gone. The same request again is safe: a repeated intent counts once.
      line = Promise.resolve(options.giveUp(serve));
      const reply = await serve(request);
      return {
        outcome: reply ? ({ kind: 'reply', reply } as const) : ({ kind: 'lost-reply' } as const),
        via: 'direct' as const,
      };
    } finally {
      fates.delete(key);
    }
  };

  /** The reply on a line; rejects where the line breaks, and where the worker stays silent. */
  const inTime = ({ via, line }: ChosenLine, request: PracticeRequest, fate: Delivery): Promise<Reply> => {
    if (via === 'direct') return line(request);
    const seconds = fate.kind === 'deliver' ? fate.seconds : 0;
    const silence = wait(seconds * 1000 + answerTimeout).then(() => {
      throw new Error('The worker does not answer.');
    });
    return Promise.race([line(request), silence]);
  };

  return {
    ask,
    world: () => world,
    control(request) {
      const outcome = handle(request, world, now());
      world = outcome.world;
      tell({ kind: 'world' });
    },
    replaceWorld(next) {
      era += 1;
      world = next;
      tell({ kind: 'world' });
    },
    prepare() {
      line ??= options.chooseLine(serve);
    },
    fallBack() {
      line = Promise.resolve(options.giveUp(serve));
    },
  };
}

export interface ServiceOptions {
  world: World;
  /** The wall clock in seconds since 1970. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  chooseLine: (serve: Serve) => Promise<ChosenLine>;
  /** The line that takes over when the chosen one breaks. */
  giveUp: (serve: Serve) => ChosenLine;
  tell: (news: News) => void;
  /** Answers on the spot and keeps no record. */
  atOnce?: boolean;
}

export interface ChosenLine {
  via: Exchange['via'];
  line: Line;
}

export type News = { kind: 'world' } | { kind: 'exchange'; exchange: Exchange };

export interface Service {
  /** Sends a request and calls back, unless the visitor stepped back or started over meanwhile. */
  ask: (request: PracticeRequest, from: Surface, arrive: (arrival: Arrival) => void) => void;
  /** Changes the world from outside the simulation: settings, clock. Never travels. */
  control: (request: PracticeRequest) => void;
  world: () => World;
  /** Puts another world in place; requests on their way are dropped. */
  replaceWorld: (world: World) => void;
  /** Starts choosing the line before the first request needs it. */
  prepare: () => void;
  /** Gives the line up before it breaks. */
  fallBack: () => void;
}
