/**
 * How the requests of the page travel: by the channel that the page has, with what the simulated network does to them,
 * each taken down as an exchange.
 */
import { createActor, fromPromise, waitFor } from 'xstate';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';
import type { Parcel, Transport } from '../simulator/transport.ts';
import { channelMachine } from './channel-machine.ts';
import { type Channel, directChannel, type Serve } from './channels.ts';
import { answerTimeout, type Choice } from './choose-channel.ts';
import type { Exchange } from './exchange.ts';

export function openTravel({ network, choose, stopWorker, wait, tell }: TravelOptions): Travel {
  const parcels = new Map<string, Parcel>();
  let record = (_: Exchange) => {};
  let serveOthers: (request: PracticeRequest) => Reply | null = () => null;
  let number = 0;

  const serve: Serve = async (request) => {
    const parcel = parcels.get(keyOf(request));
    if (!parcel) return serveOthers(request);
    const { delivery } = parcel;
    if (delivery.kind === 'deliver' && delivery.seconds > 0) await wait(delivery.seconds * 1000);
    const reply = parcel.serve(request);
    return delivery.kind === 'lose-reply' ? null : reply;
  };
  const direct = directChannel(serve);

  const channel = createActor(
    channelMachine.provide({ actors: { choose: fromPromise(() => choose(serve)) } }),
  ).start();
  let last: unknown = null;
  channel.subscribe(({ value, context: { reason } }) => {
    if (value === last || reason === null || (value !== 'worker' && value !== 'direct')) return;
    last = value;
    if (value === 'direct') stopWorker();
    tell({ kind: value, reason });
  });

  const send = async (parcel: Parcel) => {
    channel.send({ type: 'needed' });
    const { value } = await waitFor(channel, ({ value }) => value === 'worker' || value === 'direct');
    const via: Exchange['via'] = value === 'worker' ? 'worker' : 'direct';
    const { request, delivery } = parcel;
    if (delivery.kind === 'lose-request') return { outcome: { kind: 'lost-request' } as const, via };
    let isGone = false;
    const watched: Parcel = {
      ...parcel,
      serve(sent) {
        const reply = parcel.serve(sent);
        isGone ||= reply === null;
        return reply;
      },
    };
    const key = keyOf(request);
    parcels.set(key, watched);
    try {
      const reply = via === 'direct' ? await direct(request) : await inTime(parcel);
      return { outcome: { kind: 'reply', reply } as const, via };
    } catch {
      if (delivery.kind === 'lose-reply' || isGone) return { outcome: { kind: 'lost-reply' } as const, via };
      // The worker is gone. The same request again is safe: a repeated intent counts once.
      channel.send({ type: 'silent' });
      const reply = watched.serve(request);
      return {
        outcome: reply ? ({ kind: 'reply', reply } as const) : ({ kind: 'lost-reply' } as const),
        via: 'direct' as const,
      };
    } finally {
      if (parcels.get(key) === watched) parcels.delete(key);
    }
  };

  /** The reply of the worker; rejects where it stays silent for longer than the simulated network takes. */
  const inTime = ({ request, delivery }: Parcel): Promise<Reply> => {
    const seconds = delivery.kind === 'deliver' ? delivery.seconds : 0;
    const silence = wait(seconds * 1000 + answerTimeout).then(() => {
      throw new Error('The worker does not answer.');
    });
    return Promise.race([network(request), silence]);
  };

  return {
    deliver(parcel, arrive) {
      number += 1;
      const own = number;
      const began = performance.now();
      const { from, at, request } = parcel;
      const { method, path, headers, body } = request;
      const exchange = (outcome: Exchange['outcome'], via: Exchange['via']): Exchange => ({
        ...{ number: own, from, at, via, outcome, times: 1 },
        request: { method, path, headers, body },
        milliseconds: Math.round(performance.now() - began),
      });
      record(exchange({ kind: 'pending' }, 'direct'));
      void send(parcel).then(({ outcome, via }) => {
        record(exchange(outcome, via));
        if (outcome.kind === 'reply') arrive({ reply: outcome.reply });
        else arrive({ lost: outcome.kind === 'lost-request' ? 'offline' : 'answer-lost' });
      });
    },
    connect(session) {
      ({ record, serve: serveOthers } = session);
    },
    prepare: () => channel.send({ type: 'needed' }),
    fallBack: () => channel.send({ type: 'offline' }),
  };
}

function keyOf({ method, path, headers }: PracticeRequest): string {
  return `${method} ${path} ${headers['idempotency-key'] ?? ''}`;
}

export interface TravelOptions {
  /** The way through the network, where the worker answers. */
  network: Channel;
  /** Finds out whether the worker can be used, and starts it. */
  choose: (serve: Serve) => Promise<Choice>;
  stopWorker: () => void;
  wait: (milliseconds: number) => Promise<void>;
  /** Called whenever the channel is chosen or given up. */
  tell: (choice: Choice) => void;
}

export interface Travel extends Transport {
  /** Names who takes the exchanges down, and who answers requests that no surface sent. */
  connect: (session: {
    record: (exchange: Exchange) => void;
    serve: (request: PracticeRequest) => Reply | null;
  }) => void;
  /** Chooses the channel before the first request needs it. */
  prepare: () => void;
  /** Gives the worker up before it breaks. */
  fallBack: () => void;
}
