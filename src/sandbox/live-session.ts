/**
 * A session that lives in the page: the world, the devices and the coach. Everything a visitor can do comes through
 * here; whoever draws it looks at `view` and is told when it changes.
 */

import { follow, tickByHand } from '../coach/coach.ts';
import type { Used } from '../coach/rejoin.ts';
import { advanceClock, changePhone } from '../enrollment/client.ts';
import { typedCode } from '../enrollment/facts.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import { failureIn, type Service } from '../simulator/services.ts';
import type { Action, Id, Os, Surface } from '../surface.ts';
import { type Devices, openDevices } from './devices.ts';
import { type Exchange, keepExchange } from './exchange.ts';
import { keepLooking } from './look.ts';
import type { Guide, Moment } from './moment.ts';
import { openPast } from './past.ts';
import { openService, type ServiceOptions } from './service.ts';
import { type View, viewOf } from './view.ts';

/** Starts a session: a scenario afresh, or what was kept of an earlier one. Throws where what was kept does not run. */
export function openSession(start: Moment, options: SessionOptions): LiveSession {
  const listeners = new Set<() => void>();
  const past = openPast();
  let exchanges: Exchange[] = [];
  let { inHand, draft, failure, guide } = start;
  let idleOn: Surface | null = null;
  let view: View | null = null;
  let devices: Devices | null = null;
  let stopLooking = () => {};
  /** True while an action is being sent: the coach judges it together with all that it changes at once. */
  let sending = false;

  const service = openService({
    ...options,
    world: start.world,
    tell(news) {
      if (news.kind === 'exchange') exchanges = keepExchange(exchanges, news.exchange);
      changed();
    },
  });
  const served: Service = {
    world: service.world,
    typed: () => draft || null,
    ask: (request, from, arrive) =>
      service.ask(request, from, (arrival) => {
        failure = failureIn(arrival) ?? failure;
        arrive(arrival);
      }),
  };
  run(start);

  /** Starts the devices; until they run there is nothing to look at. */
  function run(moment: Moment): void {
    devices = null;
    devices = openDevices(moment, {
      served,
      changed: () => changed(),
      setting: (os, settings) => service.control(changePhone(os, settings)),
    });
    changed();
    stopLooking();
    stopLooking = keepLooking({
      ...options,
      world: service.world,
      look: () => running().look(),
      isAsking: () => exchanges.some(({ from, outcome }) => from === 'portal' && outcome.kind === 'pending'),
    });
  }

  function running(): Devices {
    if (!devices) throw new Error('The devices are still starting.');
    return devices;
  }

  /** Something may look different: tells the coach and the listeners. */
  function changed(used: Used | null = null): void {
    view = null;
    if (!devices || sending) return;
    devices.ring();
    if (guide)
      guide = { ...guide, coach: follow(guide.flow, guide.coach, { showing: devices.showing(), used }) };
    for (const listener of listeners) listener();
  }

  function moment(): Moment {
    return { world: service.world(), inHand, journeys: running().journeys(), draft, failure, guide };
  }

  function put(next: Moment): void {
    running().close();
    devices = null;
    // Requests on their way belong to a world that is gone; nothing is heard of them any more.
    exchanges = exchanges.filter(({ outcome }) => outcome.kind !== 'pending');
    service.replaceWorld(next.world);
    ({ inHand, draft, failure, guide } = next);
    idleOn = null;
    run(next);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view() {
      running().assertRunning();
      const canStepBack = !past.isEmpty();
      const rest = { devices: running(), draft, exchanges, idleOn, canStepBack, guide };
      view ??= viewOf({ world: service.world(), inHand, failure }, rest, options.now());
      return view;
    },
    moment,
    act(on, action) {
      if (running().isBusy()) return;
      past.push(moment());
      const used: Used = { on, action, before: running().showing()[on] };
      if (on !== 'portal') inHand = on;
      if (action.verb === 'type' && draft === '') draft = typedCode(service.world()) ?? '';
      sending = true;
      running().act(on, action);
      sending = false;
      idleOn = past.dropIfSame(moment()) ? on : null;
      changed(used);
    },
    goHome() {
      past.push(moment());
      running().phoneOf(inHand).send({ type: 'go-home' });
      past.dropIfSame(moment());
      changed();
    },
    write(text) {
      draft = text;
      changed();
    },
    hold(os) {
      past.push(moment());
      inHand = os;
      changed();
    },
    set(settings) {
      past.push(moment());
      service.control(changePhone(inHand, settings));
      running().phoneOf(inHand).send({ type: 'phone-changed', phone: service.world().phones[inHand] });
      changed();
    },
    advance(seconds) {
      past.push(moment());
      service.control(advanceClock(seconds));
      running().look();
      changed();
    },
    stepBack() {
      const last = past.pop();
      if (last) put(last);
    },
    startOver(next) {
      past.clear();
      exchanges = [];
      put(next);
    },
    look: () => running().look(),
    coachWith(next) {
      guide = next;
      changed();
    },
    tick(choice) {
      if (!guide) return;
      past.push(moment());
      const coach = tickByHand(guide.flow, guide.coach, choice, running().showing());
      guide = { ...guide, coach };
      changed();
    },
    prepare: service.prepare,
    fallBack: service.fallBack,
    close() {
      stopLooking();
      running().close();
      listeners.clear();
    },
  };
}

export interface LiveSession {
  subscribe: (listener: () => void) => () => void;
  /** What is to be seen; the same object until something changes. */
  view: () => View;
  moment: () => Moment;
  act: (on: Surface, action: Action) => void;
  /** Leaves whatever is open on the phone. */
  goHome: () => void;
  /** Puts a text into the code field. It has to be the start of a practice code. */
  write: (text: string) => void;
  /** Takes a phone in hand. */
  hold: (os: Os) => void;
  /** Changes the phone in hand. */
  set: (settings: PhoneSettings) => void;
  advance: (seconds: number) => void;
  stepBack: () => void;
  startOver: (next: Moment) => void;
  /** Lets Client Portal ask at once what became of its code or its log-in. */
  look: () => void;
  coachWith: (guide: Guide | null) => void;
  /** Ticks the due step without looking. */
  tick: (choice: Id | null) => void;
  prepare: () => void;
  /** Gives up the way on which requests travel and answers inside the page. */
  fallBack: () => void;
  close: () => void;
}

export interface SessionOptions extends Omit<ServiceOptions, 'world' | 'tell'> {
  /** Runs something after so many milliseconds; returns what calls it off. */
  later: (milliseconds: number, run: () => void) => () => void;
}
