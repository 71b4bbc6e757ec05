/**
 * A session that lives in the page: the world, the phone and the portal as running journeys, and the coach. Everything
 * a visitor can do comes through here; whoever draws it looks at `view` and is told when it changes.
 */
import { type ActorRefFrom, createActor, type Snapshot } from 'xstate';
import { advanceClock, changePhone } from '../enrollment/client.ts';
import { virtualTime } from '../enrollment/clock.ts';
import { createWorld } from '../enrollment/create-world.ts';
import { shownCode, shownPortal, typedCode, waitingApproval } from '../enrollment/facts.ts';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import type { Problem } from '../enrollment/problems.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { World } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import type { Flow } from '../flow/types.ts';
import { actionEvent, shownScreen } from '../phone/journey.ts';
import { callStates } from '../phone/journey-calls.ts';
import { type PortalInput, shownPortalScreen } from '../portal/journey.ts';
import {
  type Coach,
  follow,
  nextMove,
  startCoach,
  stepAt,
  tickByHand,
  type Used,
} from '../practice/coach.ts';
import { type Arrival, type Service, servedPhone, servedPortal } from '../practice/services.ts';
import { troubleShown, waitsElsewhere } from '../practice/trouble.ts';
import type { Action, Id, Os, ScreenRef, Surface } from '../surface.ts';
import { type Exchange, keepExchange } from './exchange.ts';
import { openService, type ServiceOptions } from './service.ts';

/** Starts a session: a scenario afresh, or what was kept of an earlier one. Throws where what was kept does not run. */
export function openSession(start: Moment, options: SessionOptions): LiveSession {
  const listeners = new Set<() => void>();
  let exchanges: Exchange[] = [];
  let past: Moment[] = [];
  let draft = start.draft;
  let failure = start.failure;
  let guide = start.guide;
  let notified: string | null = null;
  let idleOn: Surface | null = null;
  let view: View | null = null;

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
  let { os } = start.world;
  let running = false;
  let stopLooking = () => {};
  /** True while an action is being sent: the coach judges it together with all that it changes at once. */
  let sending = false;
  let phone = createPhone(start);
  let portal = createPortal(start);
  run();

  function createPhone({ world, journeys }: Moment) {
    const logic = servedPhone(world.os, served);
    const input = { phone: world.phones[world.os] };
    return createActor(logic, journeys ? { input, snapshot: journeys.phone } : { input });
  }

  function createPortal({ world, journeys }: Moment) {
    const shown = shownPortal(world);
    const at: PortalInput['at'] = shown === null ? 'login' : shown.state === 'waiting' ? 'waiting' : 'banner';
    const input = { at, portal: shown?.id ?? null };
    const logic = servedPortal(served);
    return createActor(logic, journeys ? { input, snapshot: journeys.portal } : { input });
  }

  /** Starts both journeys; until both run there is nothing to look at. */
  function run(): void {
    phone.on('settings-changed', ({ settings }) => service.control(changePhone(os, settings)));
    // Without an observer of errors XState reports them to the whole page; `view` throws them to who draws it.
    const observer = { next: () => changed(), error: () => changed() };
    phone.subscribe(observer);
    portal.subscribe(observer);
    phone.start();
    portal.start();
    assertRunning();
    running = true;
    changed();
    stopLooking();
    lookLater();
  }

  /** The portal asks what became of its code or its log-in as often as it may. */
  function lookLater(): void {
    stopLooking = options.later(1000, () => {
      const shown = shownPortal(service.world());
      const { polling } =
        shownCode(service.world()) ??
        service.world().approvals.findLast((row) => row.portal === shown?.id) ??
        {};
      const time = virtualTime(service.world(), options.now());
      const isDue = polling && (polling.last === null || time > polling.last + polling.interval);
      if (isDue) portal.send({ type: 'look' });
      lookLater();
    });
  }

  /** Throws what broke a journey, such as a kept state that it does not have any more. */
  function assertRunning(): void {
    for (const journey of [phone, portal]) {
      const { status, error } = journey.getSnapshot();
      if (status === 'error') throw error;
    }
  }

  /** Something may look different: tells the coach and the listeners. */
  function changed(used: Used | null = null): void {
    view = null;
    if (!running || sending) return;
    ring();
    if (guide) guide = { ...guide, coach: follow(guide.flow, guide.coach, { showing: showing(), used }) };
    for (const listener of listeners) listener();
  }

  /** Lets a waiting notification appear: when it arrives, and again on the home screen, as a list of notifications would. */
  function ring(): void {
    const approval = waitingApproval(service.world(), os);
    if (!approval) return;
    const { context, value } = phone.getSnapshot();
    const isHome = typeof value === 'object' && 'home-screen' in value;
    if (context.approval === approval.id || (notified === approval.id && !isHome)) return;
    notified = approval.id;
    phone.send({ type: 'notify', approval: approval.id });
  }

  function showing(): Record<Surface, ScreenRef> {
    const live = shownScreen(os, phone.getSnapshot());
    const other = os === 'iphone' ? 'android' : 'iphone';
    const away: ScreenRef = { surface: other, screen: 'home-screen', state: 'without-app' };
    return {
      iphone: os === 'iphone' ? live : away,
      android: os === 'android' ? live : away,
      portal: shownPortalScreen(portal.getSnapshot()),
    };
  }

  function isBusy(): boolean {
    const { value } = phone.getSnapshot();
    const at = typeof value === 'string' ? value : Object.keys(value)[0];
    const portalAt = portal.getSnapshot().value;
    return (at !== undefined && callStates.includes(at)) || portalAt === 'entering' || portalAt === 'leaving';
  }

  function moment(): Moment {
    return {
      world: service.world(),
      journeys: { phone: phone.getPersistedSnapshot(), portal: portal.getPersistedSnapshot() },
      draft,
      failure,
      guide,
    };
  }

  function remember(): Moment {
    const now = moment();
    past = [...past, now].slice(-40);
    return now;
  }

  /** Forgets a moment after which nothing changed; true where that is so. */
  function forgetIfSame(before: Moment): boolean {
    const { world, journeys } = moment();
    const isSame = world === before.world && JSON.stringify(journeys) === JSON.stringify(before.journeys);
    if (isSame) past = past.slice(0, -1);
    return isSame;
  }

  function put(next: Moment): void {
    running = false;
    phone.stop();
    portal.stop();
    service.replaceWorld(next.world);
    ({ draft, failure, guide } = next);
    ({ os } = next.world);
    notified = null;
    idleOn = null;
    phone = createPhone(next);
    portal = createPortal(next);
    run();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view() {
      assertRunning();
      view ??= {
        os,
        phone,
        portal,
        world: service.world(),
        showing: showing(),
        time: virtualTime(service.world(), options.now()),
        draft,
        exchanges,
        isBusy: isBusy(),
        idleOn,
        canStepBack: past.length > 0,
        trouble: troubleShown(showing(), service.world(), os, failure),
        waitsElsewhere: waitsElsewhere(showing(), service.world(), os),
        guide,
      };
      return view;
    },
    moment,
    act(on, action) {
      if (isBusy()) return;
      const before = remember();
      const used: Used = { on, action, before: showing()[on] };
      if (action.verb === 'type' && draft === '') draft = typedCode(service.world()) ?? '';
      sending = true;
      if (on === 'portal') portal.send(actionEvent(action));
      else phone.send(actionEvent(action));
      sending = false;
      idleOn = forgetIfSame(before) ? on : null;
      changed(used);
    },
    goHome() {
      const before = remember();
      phone.send({ type: 'go-home' });
      forgetIfSame(before);
      changed();
    },
    write(text) {
      draft = text;
      changed();
    },
    set(settings) {
      remember();
      service.control(changePhone(os, settings));
      phone.send({ type: 'phone-changed', phone: service.world().phones[os] });
      changed();
    },
    advance(seconds) {
      remember();
      service.control(advanceClock(seconds));
      portal.send({ type: 'look' });
      changed();
    },
    stepBack() {
      const last = past.at(-1);
      past = past.slice(0, -1);
      if (last) put(last);
    },
    startOver(next) {
      past = [];
      exchanges = [];
      put(next);
    },
    coachWith(next) {
      guide = next;
      changed();
    },
    tick(choice) {
      if (!guide) return;
      remember();
      guide = { ...guide, coach: tickByHand(guide.flow, guide.coach, choice, showing()) };
      changed();
    },
    prepare: service.prepare,
    fallBack: service.fallBack,
    close() {
      stopLooking();
      phone.stop();
      portal.stop();
      listeners.clear();
    },
  };
}

/** The failure that an answer, or its absence, tells of. */
function failureIn(arrival: Arrival): FailureName | null {
  if ('lost' in arrival) return arrival.lost;
  const { status, body } = arrival.reply;
  return status < 400 ? null : (failureNames.find((name) => name === (body as Problem).code) ?? null); // every reply from 400 on is a problem
}

/** The moment in which a scenario begins. */
export function beginning(scenario: ScenarioName, os: Os, now: number, guide: Guide | null = null): Moment {
  const world = createWorld(scenario, { os, now, seed: Math.floor(now) });
  return { world, journeys: null, draft: '', failure: null, guide };
}

/**
 * The moment in which a step of a guide is due: the actions before it are performed in each world that the guide is
 * practised in until one leads there. Where none does, the step is due all the same, at the start of the first world.
 */
export function momentAt(
  flow: Flow,
  step: Id | null,
  start: { scenarios: ScenarioName[]; os: Os; now: number },
): Moment {
  const { scenarios, os, now } = start;
  const wanted = startCoach(flow, step);
  const first = beginning(scenarios[0] ?? 'first-activation', os, now, { flow, coach: wanted });
  if (wanted.at === flow.steps[0]?.id) return first;
  for (const scenario of scenarios) {
    const found = replayTo(wanted.at, beginning(scenario, os, now, { flow, coach: startCoach(flow) }), now);
    if (found) return found;
  }
  return first;
}

/** Performs a guide until a step is due; null where this world never leads there. */
function replayTo(step: Id, start: Moment, now: number): Moment | null {
  const session = openSession(start, { ...silent, now: () => now });
  try {
    for (let turn = 0; turn < 60; turn++) {
      const { guide, showing } = session.view();
      if (!guide || guide.coach.state === 'finished') return null;
      if (guide.coach.at === step && guide.coach.performed === 0) return session.moment();
      const move = nextMove(guide.flow, guide.coach, showing);
      const { screen } = stepAt(guide.flow, guide.coach);
      if (move?.kind === 'act') session.act(move.on, move.action);
      else if (move?.kind === 'tick') session.tick(move.choice);
      else if (screen?.screen === 'home-screen') session.goHome();
      else return null;
    }
    return null;
  } finally {
    session.close();
  }
}

/** For replaying: nothing waits, nothing travels. */
export const silent: Omit<SessionOptions, 'now'> = {
  atOnce: true,
  wait: async () => {},
  later: () => () => {},
  chooseLine: () => new Promise(() => {}),
  giveUp: () => {
    throw new Error('A replay has no line to give up.');
  },
};

/** The seconds after which the shown code has expired; null where none is shown that lives. */
export function secondsToExpiry(world: World, time: number): number | null {
  const code = shownCode(world);
  return code && code.expires > time ? code.expires - time : null;
}

/** Everything that has to be kept to come back to where the visitor is. */
export interface Moment {
  world: World;
  /** The journeys as XState keeps them; null where they start from the world. */
  journeys: { phone: Snapshot<unknown>; portal: Snapshot<unknown> } | null;
  /** What stands in the code field. */
  draft: string;
  /** The failure met most recently. */
  failure: FailureName | null;
  guide: Guide | null;
}

export interface Guide {
  flow: Flow;
  coach: Coach;
}

export interface View {
  os: Os;
  phone: ActorRefFrom<ReturnType<typeof servedPhone>>;
  portal: ActorRefFrom<ReturnType<typeof servedPortal>>;
  world: World;
  showing: Record<Surface, ScreenRef>;
  /** Virtual seconds. */
  time: number;
  draft: string;
  exchanges: Exchange[];
  isBusy: boolean;
  /** Where the latest action led to nothing. */
  idleOn: Surface | null;
  canStepBack: boolean;
  trouble: FailureName | null;
  waitsElsewhere: boolean;
  guide: Guide | null;
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
  set: (settings: PhoneSettings) => void;
  advance: (seconds: number) => void;
  stepBack: () => void;
  startOver: (next: Moment) => void;
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
