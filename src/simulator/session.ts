/**
 * One practice session: a world, both phones and Client Portal on it, a clock and a log. Verification, replaying and the
 * page run the same one; they differ in the clock and in the way on which requests travel.
 */
import { advanceClock, changePhone } from '../enrollment/client.ts';
import { virtualTime } from '../enrollment/clock.ts';
import { typedCode } from '../enrollment/facts.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import { readValues } from '../landmarks.ts';
import type { Os } from '../surface.ts';
import type { JourneyService } from './journey-service.ts';
import { offers } from './offers.ts';
import { keepPolling } from './portal-polling.ts';
import { failureIn, openService, sentCode } from './service.ts';
import type { Environment, Outcome, Session } from './session-contract.ts';
import { isSameState, type Snapshot, startOf } from './snapshot.ts';
import { openSurfaces, type Surfaces } from './surfaces.ts';
import { atOnce } from './transport.ts';

/** A scenario from its beginning, every action answered at once and six seconds passing with each. */
export function startSession(scenario: ScenarioName, os: Os): Session {
  return openSession(startOf(scenario, os, 0), standstill(0));
}

/** A clock that stands still but for what a session lets pass, and a service that answers at once. */
export function standstill(now: number): Environment {
  return { now: () => now, transport: atOnce, later: null };
}

/** Opens a session where a snapshot left it. Throws where the snapshot's journeys do not run. */
export function openSession(start: Snapshot, environment: Environment): Session {
  const { now, later } = environment;
  const listeners = new Set<() => void>();
  let { typed, failure, log, held } = start;
  let surfaces: Surfaces | null = null;
  let isAsking = 0;
  let stopPolling = () => {};
  /** True while something is sent to the journeys: listeners are told of all that it changes at once. */
  let isSending = false;

  const service = openService(start.world, { ...environment, changed: () => changed() });
  const journeyService: JourneyService = {
    world: service.world,
    typed: () => typed || null,
    ask(request, from, arrive) {
      if (from === 'portal') isAsking += 1;
      service.ask(request, from, (arrival) => {
        if (from === 'portal') isAsking -= 1;
        failure = failureIn(arrival) ?? failure;
        // A code that was answered is done with; one whose answer got lost is sent again.
        if ('reply' in arrival && from !== 'portal' && sentCode(request) === typed) typed = '';
        arrive(arrival);
      });
    },
  };
  run(start);

  function run(snapshot: Snapshot): void {
    surfaces = null;
    isAsking = 0;
    surfaces = openSurfaces({
      service: journeyService,
      kept: snapshot.journeys,
      notified: snapshot.notified,
      dismissed: snapshot.dismissed,
      changed: () => changed(),
      setting: save,
    });
    surfaces.assertRunning();
    changed();
    stopPolling();
    if (later)
      stopPolling = keepPolling({
        ...{ now, later, world: service.world },
        poll: () => running().poll(),
        isAsking: () => isAsking > 0,
      });
  }

  function running(): Surfaces {
    if (!surfaces) throw new Error('The surfaces are still starting.');
    return surfaces;
  }

  function changed(): void {
    if (!surfaces || isSending) return;
    isSending = true;
    surfaces.notify();
    surfaces.hideCode();
    isSending = false;
    for (const listener of listeners) listener();
  }

  /** Runs something that changes the surfaces in several ways, and tells of it once. */
  function together(run: () => void): void {
    isSending = true;
    run();
    isSending = false;
    changed();
  }

  /** Changes settings of a phone, except those that are held. */
  function save(os: Os, settings: PhoneSettings): void {
    const free = Object.entries(settings).filter(([name]) => !held.includes(name));
    service.serve(changePhone(os, Object.fromEntries(free)));
    // The journey has taken over the setting before it tells; it learns that the phone did not.
    if (free.length < Object.keys(settings).length) tellPhone(os);
  }

  function tellPhone(os: Os): void {
    running().phoneOf(os).send({ type: 'phone-changed', phone: service.world().phones[os] });
  }

  /** Where nobody's clock ticks, time passes with every action. */
  function passTime(seconds: number): void {
    service.serve(advanceClock(seconds));
    running().poll();
  }

  const snapshot = (): Snapshot => ({
    ...{ world: service.world(), journeys: running().journeys() },
    ...{ notified: running().notified(), dismissed: running().dismissed() },
    ...{ typed, failure, log, held },
  });

  return {
    get world() {
      return service.world();
    },
    get log() {
      return log;
    },
    get failure() {
      return failure;
    },
    get typed() {
      return typed;
    },
    time: () => virtualTime(service.world(), now()),
    showing: () => running().showing(),
    digits: () => running().digits(),
    phoneOf: (os) => running().phoneOf(os),
    portal: () => running().portal,
    isBusy: () => running().isBusy(),
    assertRunning: () => running().assertRunning(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    act(on, action) {
      if (!offers(running().showing()[on], action)) return 'not-offered';
      if (running().isBusy()) return 'busy';
      if (on !== 'portal') running().phoneOf(on);
      const before = snapshot();
      let outcome: Outcome = 'done';
      together(() => {
        if (action.verb === 'type' && action.value === readValues.code && typed === '')
          typed = typedCode(service.world(), on === 'portal' ? undefined : on) ?? '';
        running().send(on, action);
        if (isSameState(before, snapshot())) {
          typed = before.typed;
          outcome = 'nothing-happened';
        } else log = [...log, { on, action, at: virtualTime(service.world(), now()) }];
        if (!later) passTime(6);
      });
      return outcome;
    },
    goHome: (os) => together(() => running().goHome(os)),
    type(text) {
      typed = text;
      changed();
    },
    change(os, settings) {
      together(() => {
        save(os, settings);
        tellPhone(os);
      });
    },
    hold(settings) {
      held = settings;
    },
    wait: (seconds) => together(() => passTime(seconds)),
    poll: () => running().poll(),
    serve: service.serve,
    snapshot,
    put(next) {
      running().close();
      surfaces = null;
      service.replace(next.world);
      ({ typed, failure, log, held } = next);
      run(next);
    },
    fork: () => openSession(snapshot(), standstill(now())),
    close() {
      stopPolling();
      running().close();
      listeners.clear();
    },
  };
}
