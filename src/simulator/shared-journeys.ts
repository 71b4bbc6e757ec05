/**
 * The journeys that every practice shares. A journey takes milliseconds to make and is the same for all; nothing here
 * waits, so whoever acts is the one that is served.
 */
import { type Service, servedPhone, servedPortal } from './services.ts';

let served: Service | null = null;
let made: Journeys | null = null;

/** The journeys of both phones and of Client Portal, made once. */
export function journeys(): Journeys {
  made ??= makeJourneys();
  return made;
}

/** Tells the journeys for whom they move from now on. */
export function serve(service: Service): void {
  served = service;
}

function makeJourneys() {
  const service: Service = {
    ask: (...request) => acting().ask(...request),
    world: () => acting().world(),
  };
  return {
    iphone: servedPhone('iphone', service),
    android: servedPhone('android', service),
    portal: servedPortal(service),
  };
}

function acting(): Service {
  if (served === null) throw new Error('Nobody acts, and a journey moves.');
  return served;
}

type Journeys = ReturnType<typeof makeJourneys>;
