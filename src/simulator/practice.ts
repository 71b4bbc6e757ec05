import { createActor, type Snapshot } from 'xstate';
import { changePhone } from '../enrollment/client.ts';
import { createWorld } from '../enrollment/create-world.ts';
import { shownCode, shownPortal, waitingApproval } from '../enrollment/facts.ts';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import { deliver } from '../enrollment/network.ts';
import type { Problem } from '../enrollment/problems.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import { handle } from '../enrollment/server.ts';
import type { Reply, World } from '../enrollment/world.ts';
import { actionEvent, shownScreen } from '../phone/journey.ts';
import type { PhoneSettings } from '../phone/journey-setup.ts';
import { allScreens } from '../portal/all-screens.ts';
import { shownPortalScreen } from '../portal/journey.ts';
import { type Action, type Os, type ScreenRef, type Surface, systems } from '../surface.ts';
import type { Service } from './services.ts';
import { journeys, serve } from './shared-journeys.ts';

/**
 * Opens a scenario with both phones and Client Portal on the rules, in this very program: every action is answered at
 * once. The clock is virtual and moves only when told, or by six seconds with each action.
 */
export function openPractice(scenario: ScenarioName, os: Os): Practice {
  return runPractice(os, {
    ...{ world: createWorld(scenario, { os, now: 0 }), now: 0, log: [], failed: [], notified: [] },
    ...{ phones: {}, portal: null, held: [] },
  });
}

function runPractice(os: Os, start: Moment): Practice {
  let { world, now, held } = start;
  const log = [...start.log];
  const failed = [...start.failed];
  const noteFailure = ({ status, body }: Reply) => {
    const name = failureNames.find((failure) => status >= 400 && failure === (body as Problem).code); // every reply from 400 on is one
    if (name !== undefined) failed.push(name);
  };
  const service: Service = {
    world: () => world,
    ask(request, from, arrive) {
      const delivery = from === 'portal' ? null : deliver(request, from, world);
      if (delivery?.kind === 'lose-request') {
        failed.push('offline');
        return arrive({ lost: 'offline' });
      }
      const outcome = handle(request, world, now);
      world = outcome.world;
      if (delivery?.kind !== 'lose-reply') noteFailure(outcome.reply);
      else failed.push('answer-lost');
      arrive(delivery?.kind === 'lose-reply' ? { lost: 'answer-lost' } : { reply: outcome.reply });
    },
  };
  const startPhone = (system: Os) => {
    const input = { phone: world.phones[system] };
    const snapshot = start.phones[system];
    const actor = createActor(journeys()[system], snapshot ? { input, snapshot } : { input });
    actor.on('settings-changed', ({ settings }) => save(system, settings));
    return actor.start();
  };
  const save = (system: Os, settings: PhoneSettings) => {
    const free = Object.entries(settings).filter(([name]) => !held.includes(name));
    world = handle(changePhone(system, Object.fromEntries(free)), world, now).world;
    if (free.length < Object.keys(settings).length) {
      // The journey has taken over the setting before it tells; it learns that the phone did not.
      started[system]?.send({ type: 'phone-changed', phone: world.phones[system] });
    }
  };
  const started: Partial<Record<Os, ReturnType<typeof startPhone>>> = {};
  /** The phone that is not practised with starts when it is needed. */
  const phone = (system: Os) => {
    started[system] ??= startPhone(system);
    return started[system];
  };
  serve(service);
  for (const system of systems) if (start.phones[system]) phone(system);
  const stand = { input: standOf(world) };
  const portal = createActor(
    journeys().portal,
    start.portal ? { ...stand, snapshot: start.portal } : stand,
  ).start();
  const notified = new Set(start.notified);

  /** What happens by itself after an action: the portal asks, and a phone that is asked shows a notification. */
  const settle = () => {
    now += 6;
    portal.send({ type: 'look' });
    for (const system of systems) {
      const approval = waitingApproval(world, system);
      if (!approval || notified.has(approval.id)) continue;
      notified.add(approval.id);
      phone(system).send({ type: 'notify', approval: approval.id });
    }
  };
  const shownOn = (system: Os): ScreenRef => {
    const untouched = world.phones[system].app === 'absent' ? 'without-app' : 'with-app';
    const actor = system === os ? phone(system) : started[system];
    return actor
      ? shownScreen(system, actor.getSnapshot())
      : { surface: system, screen: 'home-screen', state: untouched };
  };
  const showing = (): Showing => ({
    iphone: shownOn('iphone'),
    android: shownOn('android'),
    portal: shownPortalScreen(portal.getSnapshot()),
  });

  return {
    get world() {
      return world;
    },
    log,
    failed,
    showing,
    act(on, action) {
      serve(service);
      if (!offers(showing()[on], action)) return 'not-offered';
      const event = actionEvent(action);
      const shown = JSON.stringify(showing());
      const before = world;
      if (on === 'portal') portal.send(event);
      else phone(on).send(event);
      log.push({ on, action, at: now });
      const moved =
        JSON.stringify(showing()) !== shown ||
        (world !== before && JSON.stringify(world) !== JSON.stringify(before));
      settle();
      return moved ? 'done' : 'nothing-happened';
    },
    goHome(system) {
      serve(service);
      phone(system).send({ type: 'go-home' });
    },
    change(system, settings) {
      serve(service);
      save(system, settings);
      phone(system).send({ type: 'phone-changed', phone: world.phones[system] });
    },
    wait(seconds) {
      serve(service);
      now += seconds;
      settle();
    },
    hold(settings) {
      held = settings;
    },
    fork: () =>
      runPractice(os, {
        ...{ world, now, log, failed, held, notified: [...notified] },
        phones: Object.fromEntries(
          systems.flatMap((system) => {
            const actor = started[system];
            return actor ? [[system, actor.getPersistedSnapshot()]] : [];
          }),
        ),
        portal: portal.getPersistedSnapshot(),
      }),
  };
}

/** True where the screen has that control, and it takes that verb. */
export function offers(shown: ScreenRef, { verb, control }: Action): boolean {
  const data = allScreens.find(({ surface, screen }) => surface === shown.surface && screen === shown.screen);
  return data?.controls.some(({ id, takes }) => id === control && takes.includes(verb)) ?? false;
}

function standOf(world: World) {
  const session = shownPortal(world);
  if (session === null) return { at: 'login' as const, portal: null };
  return { at: shownCode(world) ? ('banner' as const) : ('waiting' as const), portal: session.id };
}

export type Showing = Record<Surface, ScreenRef>;

/** A world, what each surface shows, and what was done. */
export interface Practice {
  readonly world: World;
  readonly log: { on: Surface; action: Action; at: number }[];
  /** Failures of the service and the network, the latest last. */
  readonly failed: readonly FailureName[];
  showing: () => Showing;
  /** Does something on the screen that shows. */
  act: (on: Surface, action: Action) => 'done' | 'nothing-happened' | 'not-offered';
  /** Leaves whatever is open on a phone. */
  goHome: (os: Os) => void;
  /** Changes what no screen changes, such as the version of the system. */
  change: (os: Os, settings: Parameters<typeof changePhone>[1]) => void;
  /** Lets virtual seconds pass. */
  wait: (seconds: number) => void;
  /** Keeps these settings as they are, whoever changes them; none where the list is empty. */
  hold: (settings: readonly string[]) => void;
  /** The same practice once more, to try something out in. */
  fork: () => Practice;
}

/** Everything that a practice knows. */
interface Moment {
  world: World;
  /** The wall clock, in seconds. */
  now: number;
  log: Practice['log'];
  failed: readonly FailureName[];
  /** Approvals whose notification was shown. */
  notified: readonly string[];
  phones: Partial<Record<Os, Snapshot<unknown>>>;
  portal: Snapshot<unknown> | null;
  held: readonly string[];
}
