/** How requests reach the practice service. A session is given one way; it knows none of them. */
import type { Delivery } from '../enrollment/network.ts';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';
import type { Surface } from '../surface.ts';

/** Answers before `carry` returns; for verification and for replaying. */
export const atOnce: Transport = {
  deliver({ request, delivery, serve }, arrive) {
    if (delivery.kind === 'lose-request') return arrive({ lost: 'offline' });
    const reply = serve(request);
    if (reply === null) return;
    arrive(delivery.kind === 'lose-reply' ? { lost: 'answer-lost' } : { reply });
  },
};

export interface Transport {
  /** Brings a request to the service and calls back, at once or later, or never where nobody waits any more. */
  deliver: (parcel: Parcel, arrive: (arrival: Arrival) => void) => void;
}

export interface Parcel {
  request: PracticeRequest;
  from: Surface;
  /** What the simulated network does to the request. */
  delivery: Delivery;
  /** Virtual seconds at which it was sent. */
  at: number;
  /** The service; null where the world that was asked is gone. */
  serve: (request: PracticeRequest) => Reply | null;
}

export type Arrival = { reply: Reply } | { lost: 'offline' | 'answer-lost' };
